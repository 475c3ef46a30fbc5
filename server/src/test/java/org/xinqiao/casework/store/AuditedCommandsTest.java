package org.xinqiao.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.StoryMark;
import org.xinqiao.audit.store.EntryTable;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.RandomLives;
import org.xinqiao.schema.audit.tables.records.EntryRecord;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("a command and its row in the audit trail stand and fall together")
class AuditedCommandsTest {

    private static final long SEED = 77;
    private static final long FIRST_ID = 900_001;

    private final DSLContext sql;
    private final Audit audit;
    private final StoryStore stories;
    private final List<Entry> story =
            RandomLives.stories(SEED, FIRST_ID).iterator().next();
    private final Decision.Happens registered =
            new Decision.Happens(story.subList(0, 1), Case.toldBy(story.subList(0, 1)));

    AuditedCommandsTest(DSLContext sql) {
        this.sql = sql;
        this.audit = new Audit(new EntryTable(sql), Clock.systemUTC());
        this.stories = new StoryStore(sql, new RecentStandings(), audit);
    }

    @Test
    void saysWhoseCommandItWasAndHowFarTheStoryHasCome() {
        stories.append(registered, null, null);
        EntryRecord row = rows().getLast();
        assertThat(row.getAction()).isEqualTo("case.registered");
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
        return sql.selectFrom(ENTRY)
                .where(ENTRY.NUMBER.eq(registered.after().number()))
                .orderBy(ENTRY.ID)
                .fetch();
    }
}
