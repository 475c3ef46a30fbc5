package org.xinqiao.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.casework.Tables.ASSIGNMENT;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.UNIT_CASE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.RandomLives;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("C-30 the rows are what the story tells (经过与现状一致), on a real database, whatever people did")
class StoredLivesTest {

    private static final int WORLDS = 30;
    private static final long SEED = 777;

    private static final List<String> PART =
            Stream.concat(CaseRows.PART.stream(), CaseRows.PART_FACT.stream()).toList();

    private final DSLContext sql;
    private final RecentStandings recent = new RecentStandings();
    private final StoryStore stories;

    StoredLivesTest(DSLContext sql) {
        this.sql = sql;
        this.stories = new StoryStore(sql, recent);
    }

    @Test
    void afterEveryCommandOfManyLives() {
        int commands = 0;
        for (int world = 0; world < WORLDS; world++) {
            for (List<Entry> story : RandomLives.stories(SEED + world, 1 + 10L * world)) {
                commands += write(story);
            }
        }
        assertThat(commands).isGreaterThan(WORLDS * 20);
    }

    /** Command by command, each looked at as it then lies in the tables. */
    private int write(List<Entry> story) {
        int commands = 0;
        @Nullable Standing standing = null;
        for (Decision.Happens happens : byCommand(story)) {
            stories.append(happens, standing, null);
            standing = stories.standing(happens.after().id()).orElseThrow();
            assertThat(standing.it()).isEqualTo(happens.after());
            assertTheRowsAreWhatIsTold(standing.it());
            commands++;
        }
        Case it = Case.toldBy(story);
        assertThat(stories.find(it.id()).orElseThrow().entries()).isEqualTo(story);
        return commands;
    }

    private static List<Decision.Happens> byCommand(List<Entry> story) {
        List<Decision.Happens> all = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= story.size(); to++) {
            if (to == story.size()
                    || !story.get(to).command().equals(story.get(from).command())) {
                all.add(new Decision.Happens(story.subList(from, to), Case.toldBy(story.subList(0, to))));
                from = to;
            }
        }
        return all;
    }

    private void assertTheRowsAreWhatIsTold(Case told) {
        long id = told.id().value();
        assertThat(rows(CASE_STATE, CaseRows.STATE, CASE_STATE.ID.eq(id)))
                .containsExactly(text(CaseRows.state(told, told.changed())));
        assertThat(rows(CASE_FACT, CaseRows.FACT, CASE_FACT.ID.eq(id)))
                .containsExactly(text(CaseRows.fact(told.facts())));
        assertThat(rows(ASSIGNMENT, CaseRows.ORDER, ASSIGNMENT.CASE_ID.eq(id)))
                .isEqualTo(told.assignments().stream()
                        .map((Assignment order) -> text(CaseRows.order(order)))
                        .toList());
        assertThat(rows(UNIT_CASE, PART, UNIT_CASE.CASE_ID.eq(id)))
                .isEqualTo(told.assignments().stream()
                        .map(Assignment::unit)
                        .distinct()
                        .sorted(Comparator.comparing(UnitId::value))
                        .map(unit -> text(Stream.concat(
                                        CaseRows.part(told, unit).stream(), CaseRows.partFact(told.facts()).stream())
                                .toList()))
                        .toList());
    }

    private List<List<String>> rows(Table<?> table, List<String> columns, Condition ofTheCase) {
        return sql.select(table.fields(columns.toArray(String[]::new)))
                .from(table)
                .where(ofTheCase)
                .orderBy(table.field(columns.getFirst()))
                .fetch(row -> text(row.intoList()));
    }

    private static List<String> text(List<? extends @Nullable Object> values) {
        return values.stream().map(StoredLivesTest::text).toList();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case CaseRows.Nothing _ -> "";
            case String[] words -> "{" + String.join(",", words) + "}";
            default -> Objects.toString(value);
        };
    }
}
