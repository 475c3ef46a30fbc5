package org.xinqiao.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Origin;
import org.xinqiao.audit.StoryMark;
import org.xinqiao.audit.store.EntryTable;
import org.xinqiao.audit.store.TrailTable;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.RandomLives;
import org.xinqiao.platform.database.DatabaseAddress;
import org.xinqiao.platform.database.TestPostgres;
import org.xinqiao.schema.audit.tables.records.EntryRecord;
import org.xinqiao.testing.DatabaseTest;
import org.xinqiao.testing.ToldTrail;

@DatabaseTest
@DisplayName("a command and its row in the audit trail stand and fall together")
class AuditedCommandsTest {

    private static final long SEED = 77;
    private static final long FIRST_ID = 900_001;
    private static final Origin ORIGIN = new Origin("a-session", "a-request", "10.1.2.3");

    private final DSLContext sql;
    private final DatabaseAddress address;
    private final StoryStore stories;
    private final List<Entry> story =
            RandomLives.stories(SEED, FIRST_ID).iterator().next();
    private final List<Entry> other =
            RandomLives.stories(SEED + 2, FIRST_ID + 500).iterator().next();
    private final List<Entry> third =
            RandomLives.stories(SEED + 3, FIRST_ID + 900).iterator().next();
    private final Decision.Happens registered =
            new Decision.Happens(story.subList(0, 1), Case.toldBy(story.subList(0, 1)));

    AuditedCommandsTest(DSLContext sql, DatabaseAddress address) {
        this.sql = sql;
        this.address = address;
        this.stories = new StoryStore(sql, new RecentStandings());
    }

    @Test
    void saysWhoseCommandItWasAndHowFarTheStoryHasCome() {
        stories.append(registered, null, null);
        EntryRecord row = rows().getLast();
        assertThat(row.getAction()).isEqualTo(AuditAction.CASE_REGISTERED.code());
        assertThat(row.getAt()).isEqualTo(story.getFirst().at());
        assertThat(row.getId() >> 20).isEqualTo(story.getFirst().at().toEpochMilli());
        assertThat(row.getDetails()).isEqualTo("{\"events\":[\"" + typeOf(0) + "\"]}");
        assertThat(row.getAccount()).isEqualTo(story.getFirst().by().account());
        assertThat(row.getNumber()).isEqualTo(registered.after().number());
        StoryMark mark = StoryMark.read(row.getStories()).getFirst();
        assertThat(mark.story()).isEqualTo(registered.after().id().value());
        assertThat(mark.line()).isEqualTo(1);
        assertThat(mark.seal())
                .isEqualTo(stories.find(registered.after().id()).orElseThrow().seal());
        assertThatThrownBy(() -> stories.append(registered, null, null)).isInstanceOf(StoryConflict.class);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void isOneRowHoweverManyLinesItWrote() {
        stories.append(new Decision.Happens(other.subList(0, 1), Case.toldBy(other.subList(0, 1))), null, null);
        Case after = Case.toldBy(other.subList(0, 3));
        Standing before = stories.standing(new org.xinqiao.casework.CaseId(FIRST_ID + 500))
                .orElseThrow();
        ORIGIN.during(() -> {
            stories.append(new Decision.Happens(other.subList(1, 3), after), before, null);
            return true;
        });
        List<EntryRecord> rows = rowsOf(after);
        assertThat(rows).extracting(EntryRecord::getAction).containsExactly("case.registered", "case.stepped");
        EntryRecord row = rows.getLast();
        assertThat(row.getDetails())
                .isEqualTo("{\"events\":[\"" + StoryJson.typeOf(other.get(1).event()) + "\",\""
                        + StoryJson.typeOf(other.get(2).event()) + "\"]}");
        assertThat(row.getPerson()).isEqualTo(other.get(1).by().name());
        assertThat(List.of(row.getSession(), row.getRequest(), row.getAddress()))
                .containsExactly("a-session", "a-request", "10.1.2.3");
        assertThat(StoryMark.read(row.getStories()).getFirst().line()).isEqualTo(3);
        ToldTrail.await(sql);
        assertThat(rowsOf(after)).as("told once").hasSize(2);
    }

    /** What happens is on record with the line itself; the trail follows once nothing can come before it any more. */
    @Test
    void isKnownByItsRequestBeforeTheTrailTellsIt() throws SQLException {
        TrailTable trail = new TrailTable(sql);
        Instant begun = Instant.now().minusSeconds(5);
        try (Connection elder = TestPostgres.ownerOf(address).connect()) {
            elder.setAutoCommit(false);
            DSL.using(elder, SQLDialect.POSTGRES).fetch("select pg_current_xact_id()");
            List<Entry> first = third.subList(0, 1);
            new Origin(null, "known-at-once", null).during(() -> {
                stories.append(new Decision.Happens(first, Case.toldBy(first)), null, null);
                return true;
            });
            trail.tell();
            assertThat(sql.fetchExists(ENTRY, ENTRY.REQUEST.eq("known-at-once")))
                    .isFalse();
            assertThat(trail.tellsOf("known-at-once", begun)).isTrue();
            assertThat(trail.tellsOf("known-to-nobody", begun)).isFalse();
            elder.rollback();
        }
        ToldTrail.await(sql);
        assertThat(sql.fetchCount(ENTRY, ENTRY.REQUEST.eq("known-at-once"))).isEqualTo(1);
        assertThat(trail.tellsOf("known-at-once", Instant.EPOCH)).isTrue();
    }

    @Test
    void marksEveryCaseOfManyThatComeAtOnce() {
        List<CaseLoad.Told> many = RandomLives.stories(SEED + 1, FIRST_ID + 100).stream()
                .map(each -> new CaseLoad.Told(Case.toldBy(each), each, null))
                .toList();
        sql.transaction(inside ->
                new CaseLoad(inside.dsl(), new Audit(new EntryTable(inside.dsl()), Clock.systemUTC())).add(many));
        EntryRecord row = sql.selectFrom(ENTRY)
                .where(ENTRY.ACTION.eq("case.loaded"))
                .orderBy(ENTRY.ID.desc())
                .limit(1)
                .fetchSingle();
        assertThat(row.getDetails()).contains("\"cases\":" + many.size());
        assertThat(StoryMark.read(row.getStories())).hasSize(many.size()).allSatisfy(mark -> {
            StoredStory stored =
                    stories.find(new org.xinqiao.casework.CaseId(mark.story())).orElseThrow();
            assertThat(mark.line()).isEqualTo(stored.entries().size());
            assertThat(mark.seal()).isEqualTo(stored.seal());
        });
    }

    private List<EntryRecord> rows() {
        return rowsOf(registered.after());
    }

    private String typeOf(int line) {
        return StoryJson.typeOf(story.get(line).event());
    }

    private List<EntryRecord> rowsOf(Case it) {
        ToldTrail.await(sql);
        return sql.selectFrom(ENTRY)
                .where(ENTRY.NUMBER.eq(it.number()))
                .orderBy(ENTRY.ID)
                .fetch();
    }
}
