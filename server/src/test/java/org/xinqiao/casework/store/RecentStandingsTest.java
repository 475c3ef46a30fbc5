package org.xinqiao.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("What a process remembers of a case (近况) is never believed against the story")
class RecentStandingsTest {

    @Autowired
    private Cases cases;

    @Autowired
    private StoryStore stories;

    @Autowired
    private RecentStandings recent;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    private CaseId id;
    private Standing registered;

    @BeforeEach
    void aCaseIsRegistered() {
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "路灯不亮",
                "路灯三天不亮了。",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "河滨路1号",
                null,
                false,
                null);
        NewCase wanted = new NewCase(UUID.randomUUID(), null, facts);
        id = done(cases.register(viewers.named("taker"), wanted)).it().id();
        registered = recent.find(id).orElseThrow();
    }

    @Test
    void itIsWhatTheStoryTells() {
        dispatched();
        Standing kept = recent.find(id).orElseThrow();
        Standing told = stories.standing(id).orElseThrow();
        assertThat(kept.it()).isEqualTo(told.it());
        assertThat(kept.seal()).isEqualTo(told.seal());
        assertThat(kept.commands()).isEqualTo(told.commands());
    }

    @Test
    void behindTheStoryARefusalIsAskedAgain() {
        dispatched();
        remember(registered);
        done(cases.handle(viewers.named("housing"), id, 0, UUID.randomUUID(), new Command.Sign(1)));
        assertTheStoryHasNoGap(3);
    }

    @Test
    void behindTheStoryAStepGoesOnFromItsEnd() {
        dispatched();
        remember(registered);
        annotated();
        assertTheStoryHasNoGap(3);
    }

    @Test
    void behindTheStoryACommandStillHappensOnce() {
        UUID command = UUID.randomUUID();
        Command note = new Command.Annotate("只记一次");
        done(cases.handle(viewers.named("taker"), id, 0, command, note));
        remember(registered);
        done(cases.handle(viewers.named("taker"), id, 0, command, note));
        assertTheStoryHasNoGap(2);
    }

    /** As after a fail-over to a database that had not yet received the last step. */
    @Test
    void aheadOfTheStoryAStepGoesOnFromItsEnd() {
        Standing lost = transactions.execute(status -> {
            annotated();
            status.setRollbackOnly();
            return stories.standing(id).orElseThrow();
        });
        remember(lost);
        annotated();
        assertTheStoryHasNoGap(2);
    }

    @Test
    void whatIsRolledBackIsNotRemembered() {
        transactions.executeWithoutResult(status -> {
            annotated();
            annotated();
            status.setRollbackOnly();
        });
        assertThat(recent.find(id)).isEmpty();
        annotated();
        assertTheStoryHasNoGap(2);
    }

    private void dispatched() {
        Command dispatch =
                new Command.Dispatch(units.find("HOUSING").orElseThrow().id(), List.of(), "", null);
        done(cases.handle(viewers.named("dispatcher"), id, 0, UUID.randomUUID(), dispatch));
    }

    private void annotated() {
        done(cases.handle(viewers.named("taker"), id, 0, UUID.randomUUID(), new Command.Annotate("来电补充")));
    }

    private void remember(Standing standing) {
        recent.forget(id);
        recent.keepOnceCommitted(standing);
    }

    private static Outcome.Done done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private void assertTheStoryHasNoGap(int length) {
        List<Integer> places = sql.select(STORY.SEQ)
                .from(STORY)
                .where(STORY.CASE_ID.eq(id.value()))
                .orderBy(STORY.SEQ)
                .fetch(STORY.SEQ);
        assertThat(places).isEqualTo(IntStream.rangeClosed(1, length).boxed().toList());
        assertThat(sql.fetchValue(CASE_STATE.VERSION, CASE_STATE.ID.eq(id.value())))
                .isEqualTo(length);
    }
}
