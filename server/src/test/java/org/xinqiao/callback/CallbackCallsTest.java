package org.xinqiao.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.calls.RealCalls;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.engines.ari.Phone;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;

@DisplayName("a real call asks whoever got an answer (真实电话回访)")
class CallbackCallsTest extends RealCalls {

    private static final int SILENT = 0;
    private static final Duration A_MOMENT = Duration.ofMillis(1500);
    private static final Duration A_CALL = Duration.ofSeconds(60);

    @Autowired
    private AskedCases asked;

    @Autowired
    private CitizenCases cases;

    @Autowired
    private Files files;

    @Test
    void andTheNoTheyPressSendsTheCaseRoundWithTheirWords() {
        Case it = asked.answered(Facts.Kind.COMPLAINT, AskedCases.phone());
        assertThat(it.stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        asked.by(it.id(), "ROBOT", "PERSON");
        try (Phone citizen = Phone.citizenPresses("241", A_MOMENT, SILENT)) {
            asked.goesOn(it.id());
            assertThat(asked.results(it.id())).containsExactly(Attempt.Result.CALLING);
            until(
                    "they have said what they think of it",
                    A_CALL,
                    () -> asked.task(it.id()).end() != null);
            until("their line is free again", () -> !citizen.isUp());
        }
        assertThat(asked.task(it.id()).end()).extracting(Task.End::by).isEqualTo(Task.By.ROBOT);
        assertThat(asked.said(it.id())).isEqualTo(new Said(false, Satisfaction.DISSATISFIED, "RESULT"));
        Attempt attempt = asked.lastAttempt(it.id());
        assertThat(attempt.result()).isEqualTo(Attempt.Result.ANSWERED);
        assertThat(story(Objects.requireNonNull(attempt.call())))
                .containsSubsequence("DIALLED", "REACHED", "CHOSE", "CHOSE", "CHOSE", "ROBOT", "FINISHED");

        Case round = asked.find(it.id());
        assertThat(round.stage()).as("the unit has it again").isEqualTo(Stage.AWAITING_SIGN);
        assertThat(round.counts().reworks()).isEqualTo(1);
        assertThat(asked.reworkWords(round)).isEqualTo("电话回访按键：没有解决，不满意，办理结果，语音留言见附件");
        assertThat(files.hangingOn(cases.thing(it.id())))
                .as("what they said in their own voice goes along")
                .containsExactly(new FileId(Objects.requireNonNull(attempt.file())));
        asked.answeredAgain(it.id());
        assertThat(asked.task(it.id()).round()).isEqualTo(2);
        assertThat(asked.task(it.id()).drawing().share())
                .as("who went round once is always asked")
                .isEqualTo(100);
    }
}
