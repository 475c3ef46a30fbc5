package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.OpenFigures;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("figures of months that are over are open to anybody (公开数据)")
class PublicFiguresTest {

    private static final AreaCode DISTRICT = new AreaCode("990101");

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private OpenFigures figures;

    @Test
    void neverOfTheOneThatRuns() throws Exception {
        String now = YearMonth.now(PlaceTime.ZONE).toString();
        browser.look(Citizen.nobody("10.5.0.1"), "/api/open/figures?month=" + now)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.months.length()").value(12))
                .andExpect(jsonPath("$.month")
                        .value(YearMonth.now(PlaceTime.ZONE).minusMonths(1).toString()));
        browser.look(Citizen.nobody("10.5.0.1"), "/api/open/figures?month=nonsense")
                .andExpect(status().isOk());
    }

    @Test
    void whatWasAnsweredIsCountedOnce() {
        YearMonth month = YearMonth.now(PlaceTime.ZONE).minusMonths(3);
        Instant when = month.atDay(10).atTime(10, 0).atZone(PlaceTime.ZONE).toInstant();
        OpenFigures.Count before = questions(month);
        var id = ((Outcome.Done)
                        cases.registerAt(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts()), when))
                .it()
                .id();
        cases.handleAt(
                viewers.named("taker"), id, UUID.randomUUID(), new Command.AnswerDirectly("如此。"), when.plusSeconds(60));
        cases.registerAt(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts()), when);
        assertThat(questions(month))
                .isEqualTo(new OpenFigures.Count(
                        DISTRICT,
                        Facts.Kind.QUESTION,
                        before.received() + 2,
                        before.answered() + 1,
                        before.inTime() + 1,
                        before.rated(),
                        before.satisfied()));
    }

    /** The one figure of the district's questions; other tests have cases of that month as well. */
    private OpenFigures.Count questions(YearMonth month) {
        List<OpenFigures.Count> found = figures.of(new AreaCode("9901"), month).stream()
                .filter(count -> count.district().equals(DISTRICT) && count.kind() == Facts.Kind.QUESTION)
                .toList();
        assertThat(found).hasSizeLessThan(2);
        return found.isEmpty() ? new OpenFigures.Count(DISTRICT, Facts.Kind.QUESTION, 0, 0, 0, 0, 0) : found.getFirst();
    }

    private static Facts facts() {
        return new Facts(
                Facts.Kind.QUESTION,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "问题",
                "问题",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "",
                null,
                false,
                null);
    }
}
