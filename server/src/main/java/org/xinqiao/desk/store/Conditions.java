package org.xinqiao.desk.store;

import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.xinqiao.schema.casework.Tables.ASSIGNMENT;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.UNIT_CASE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.xinqiao.access.Power;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.RecusalMarks;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.citizens.Unmasking;
import org.xinqiao.desk.model.CaseFilter;
import org.xinqiao.desk.model.Search;
import org.xinqiao.desk.model.Wanted;
import org.xinqiao.desk.model.Worklist;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.schema.casework.Routines;
import org.xinqiao.schema.casework.tables.CaseFact;

/** The questions of the desk in SQL. Whatever is asked, the viewer's scope is part of it. */
final class Conditions {

    private static final Condition OPEN_ORDER = ASSIGNMENT.STATE.in(
            names(EnumSet.of(Assignment.State.AWAITING_SIGN, Assignment.State.HANDLING, Assignment.State.PASSED_DOWN)));
    private static final Condition NOT_ARCHIVED = CASE_STATE.STAGE.ne(Stage.ARCHIVED.name());

    private Conditions() {}

    /**
     * A question in two parts: what a case is about, and how it stands. Where nothing is asked of how it stands, most of
     * the work needs only one table.
     */
    record Asked(Condition facts, List<Condition> standing) {

        /** Both parts in one. */
        Condition all() {
            return facts.and(DSL.and(standing));
        }
    }

    static Asked of(Search search) {
        UnitCases ofUnits = UnitCases.of(search);
        return new Asked(ofUnits == null ? facts(search) : ofUnits.contain(CASE_FACT.ID), standing(search));
    }

    private static Condition facts(Search search) {
        return ownFacts(search).and(hadPart(CASE_FACT.ID, search.filter().units()));
    }

    /** What is asked of the facts themselves, whatever units had a part. */
    static Condition ownFacts(Search search) {
        Condition facts = visibleTo(search.viewer())
                .and(FactColumns.OF_CASES.narrowedTo(search.filter()))
                .and(DSL.and(words(search)));
        return search.wanted() instanceof Wanted.RegisteredByMe
                ? facts.and(CASE_FACT.REGISTERED_BY.eq(search.viewer().account().value()))
                : facts;
    }

    /** What is asked of how a case stands. */
    static List<Condition> standing(Search search) {
        CaseFilter filter = search.filter();
        List<Condition> all = new ArrayList<>();
        if (filter.stage() != null) {
            all.add(inStages(Set.of(filter.stage())));
        }
        if (filter.overdue()) {
            all.add(overdue(search.now()));
        }
        if (isShort(search.wanted())) {
            all.add(wanted(search));
        }
        if (search.ownOrdersOnly()) {
            all.add(ordered(OPEN_ORDER, search.viewer()));
        }
        return List.copyOf(all);
    }

    /** All words stand in the title. Of one person's cases, as of a short list's, the titles are read one by one. */
    static List<Condition> words(Search search) {
        boolean areFew = isShort(search.wanted()) || search.wanted() instanceof Wanted.RegisteredByMe;
        return search.filter().words().stream()
                .flatMap(word -> inTitle(word, areFew).stream())
                .toList();
    }

    /** 可见范围: the cases of the area, or those in which a unit of the own subtree has had a part. */
    static Condition visibleTo(Viewer viewer) {
        Scope scope = viewer.scope();
        Condition reach = scope.readAll()
                ? CodeRange.within(CASE_FACT.AREA, scope.area().value())
                : hadPart(CASE_FACT.ID, scope.units());
        return reach.and(notKeptFrom(CASE_FACT.ID, viewer));
    }

    /** 回避: the case is not one of the few that are kept from the viewer. */
    static Condition notKeptFrom(Field<Long> id, Viewer viewer) {
        CaseFact kept = CASE_FACT.as("kept");
        return id.notIn(select(kept.ID)
                .from(kept)
                .where(someoneKeptOut(kept.KEPT_FROM), arrayOverlap(kept.KEPT_FROM, marks(viewer))));
    }

    /** In the words of the index, which holds only these. */
    private static Condition someoneKeptOut(Field<String[]> marks) {
        return DSL.condition("{0} <> '{}'", marks);
    }

    private static String[] marks(Viewer viewer) {
        return RecusalMarks.of(viewer).toArray(String[]::new);
    }

    /** 保密: the cases of which the viewer may know who called. */
    static Condition callerKnownTo(Viewer viewer) {
        return Unmasking.mayKnowOf(viewer, true) ? noCondition() : CASE_FACT.CONFIDENTIAL.isFalse();
    }

    static Condition inStages(Collection<Stage> stages) {
        List<String> names = names(stages);
        return names.size() == 1 ? CASE_STATE.STAGE.eq(names.getFirst()) : CASE_STATE.STAGE.in(names);
    }

    /**
     * Any of these units had a part, if there are any. Cases of many units, a district's or a whole city's, are met with so
     * often that each case is asked as it comes ({@code offset 0} keeps PostgreSQL from gathering all of theirs first,
     * {@code + 0} from looking each unit up in the index).
     */
    static Condition hadPart(Field<Long> id, Set<UnitId> units) {
        if (units.isEmpty()) {
            return noCondition();
        }
        List<Long> values = values(units);
        return units.size() > UnitCases.FEW
                ? exists(selectOne()
                        .from(UNIT_CASE)
                        .where(
                                UNIT_CASE.CASE_ID.eq(id),
                                UNIT_CASE.UNIT.plus(inline(0)).in(values))
                        .offset(inline(0)))
                : id.in(select(UNIT_CASE.CASE_ID).from(UNIT_CASE).where(UNIT_CASE.UNIT.in(values)));
    }

    /** A unit for which the viewer acts has such an order. */
    private static Condition ordered(Condition order, Viewer viewer) {
        Set<UnitId> units = viewer.may(Power.HEAD_UNIT) ? viewer.scope().units() : Set.of(viewer.unit());
        return CASE_STATE.ID.in(
                select(ASSIGNMENT.CASE_ID).from(ASSIGNMENT).where(ASSIGNMENT.UNIT.in(values(units)), order));
    }

    private static Condition wanted(Search search) {
        return switch (search.wanted()) {
            case Wanted.At(var stages) -> inStages(stages);
            case Wanted.DueWithin(var time) ->
                time.isZero()
                        ? overdue(search.now())
                        : inStages(Worklist.LIMITED)
                                .and(CASE_STATE.DUE_AT.ge(search.now()))
                                .and(CASE_STATE.DUE_AT.lt(search.now().plus(time)));
            case Wanted.Marked(var mark) -> marked(mark);
            case Wanted.ToSign() ->
                inStages(Set.of(Stage.AWAITING_SIGN))
                        .and(ordered(leadOrder(Assignment.State.AWAITING_SIGN), search.viewer()));
            case Wanted.InHand() -> inHand(search.viewer());
            case Wanted.RegisteredByMe(), Wanted.Anything() -> noCondition();
        };
    }

    private static Condition marked(Wanted.Mark mark) {
        return switch (mark) {
            case EXTENSION_PENDING -> DSL.condition(CASE_STATE.EXTENSION_PENDING);
            case REWORKED -> CASE_STATE.REWORKS.gt(DSL.inline(0)).and(inStages(open()));
            case SUPERVISED -> CASE_STATE.SUPERVISED.gt(DSL.inline(0));
        };
    }

    private static Condition inHand(Viewer viewer) {
        Condition led = inStages(EnumSet.of(Stage.AWAITING_SIGN, Stage.HANDLING))
                .and(ordered(leadOrder(Assignment.State.HANDLING, Assignment.State.PASSED_DOWN), viewer));
        Condition assisted =
                ordered(ASSIGNMENT.ROLE.eq(Assignment.Role.ASSIST.name()).and(OPEN_ORDER), viewer);
        return NOT_ARCHIVED.and(led.or(assisted));
    }

    private static Condition leadOrder(Assignment.State first, Assignment.State... more) {
        return ASSIGNMENT.ROLE.eq(Assignment.Role.LEAD.name()).and(ASSIGNMENT.STATE.in(names(EnumSet.of(first, more))));
    }

    private static Condition overdue(Instant now) {
        return inStages(Worklist.LIMITED).and(CASE_STATE.DUE_AT.lt(now));
    }

    private static Set<Stage> open() {
        Set<Stage> open = EnumSet.of(Stage.SUSPENDED);
        open.addAll(Worklist.LIMITED);
        return open;
    }

    /** A list of open work is short beside all cases: its titles are sooner read than all titles with the word found. */
    static boolean isShort(Wanted wanted) {
        return !(wanted instanceof Wanted.Anything || wanted instanceof Wanted.RegisteredByMe);
    }

    /**
     * The word stands in the title. Only the pairs of characters tell PostgreSQL how rare it is; where it reads titles
     * all the same, to look for the whole word first spares it from taking most of them apart.
     */
    private static List<Condition> inTitle(String word, boolean fewToLookAt) {
        Condition whole = has(lower(CASE_FACT.TITLE), word);
        if (fewToLookAt) {
            return List.of(whole);
        }
        Condition pairs = Routines.pairs(CASE_FACT.TITLE).contains(Routines.pairs(DSL.val(word)));
        return List.of(whole, pairs);
    }

    /** The word stands in a text that is in small letters. */
    static Condition has(Field<String> small, String word) {
        return position(small, word.toLowerCase(Locale.ROOT)).gt(0);
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toList();
    }

    static List<Long> values(Set<UnitId> units) {
        return units.stream().map(UnitId::value).sorted().toList();
    }
}
