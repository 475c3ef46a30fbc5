package org.xinqiao.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.platform.ProblemFound;

/** 规则簿: the rules of one version, to be asked. */
public final class RuleBook {

    private final int version;
    private final Map<String, HandlingLimits> limits = new HashMap<>();
    private final Map<Wait, StageLimit> waits = new EnumMap<>(Wait.class);
    private final Map<Rule, RulePack.RuleRow> numbers = new EnumMap<>(Rule.class);
    private final Map<String, ReturnReason> reasons = new LinkedHashMap<>();
    private final Map<String, PassDownFloor> floors = new HashMap<>();
    private final List<Disposition> dispositions = new ArrayList<>();
    private @Nullable List<RetentionTerm> terms;
    private final Map<String, CallbackRule> callbacks = new HashMap<>();
    private List<RatingQuestion> questions = List.of();
    private final Map<String, LadderRung> rungs = new LinkedHashMap<>();
    private final Map<String, ClosingCheck> checks = new HashMap<>();

    private List<Indicator> indicators = List.of();
    private List<UnitClass> classes = List.of();

    private RuleBook(int version) {
        this.version = version;
    }

    /** The book of a pack; of rows with the same key the last one counts. */
    public static RuleBook of(int version, RulePack pack) {
        RuleBook book = new RuleBook(version);
        pack.limits().forEach(row -> book.limits.put(key(row.kind(), row.urgency(), row.matter()), row.limits()));
        pack.waits().forEach(row -> book.waits.put(row.of(), row));
        pack.numbers().forEach(row -> book.numbers.put(row.rule(), row));
        pack.reasons().forEach(row -> book.reasons.put(row.code(), row));
        pack.floors().forEach(row -> book.floors.put(row.matter(), row));
        book.dispositions.addAll(pack.dispositions());
        book.terms = pack.terms();
        pack.callbacks().forEach(row -> book.callbacks.put(key(row.kind(), row.urgency(), ""), row));
        book.questions = pack.questions();
        book.indicators = pack.indicators();
        book.classes = pack.classes();
        pack.rungs().forEach(row -> book.rungs.put(row.code(), row));
        pack.checks().forEach(row -> book.checks.put(row.name() + "/" + row.matter(), row));
        return book;
    }

    /** Which version of the place's rule pack this is; 0 as long as the place has none. */
    public int version() {
        return version;
    }

    /**
     * How long a unit has for a case; of the rows that fit, the one for the narrowest matter.
     *
     * @param kind the stable name of the kind of request, for example {@code COMPLAINT}
     * @param urgency for example {@code URGENT}
     * @param matter absent as long as nobody has said what the case is about
     * @throws ProblemFound with {@link CatalogueProblem#MISSING_LIMIT} when the place has no row for it
     */
    public HandlingLimits limitsFor(String kind, String urgency, @Nullable MatterCode matter) {
        String code = matter == null ? "" : matter.value();
        for (int length = code.length(); length >= 0; length -= 2) {
            HandlingLimits found = limits.get(key(kind, urgency, code.substring(0, length)));
            if (found != null) {
                return found;
            }
        }
        throw new ProblemFound(CatalogueProblem.MISSING_LIMIT);
    }

    /**
     * How long such a wait may last here.
     *
     * @throws ProblemFound with {@link CatalogueProblem#MISSING_RULE} when the place has no limit for it
     */
    public StageLimit limitOf(Wait wait) {
        return present(waits.get(wait), wait.name());
    }

    /**
     * The number that the place gives a rule.
     *
     * @throws ProblemFound with {@link CatalogueProblem#MISSING_RULE} when the place has none
     */
    public int valueOf(Rule rule) {
        return present(numbers.get(rule), rule.key()).value();
    }

    /** The clause that a number comes from. */
    public String clauseOf(Rule rule) {
        return present(numbers.get(rule), rule.key()).clause();
    }

    /** For what a unit may give a case back, in the order of the file; what had none yet takes those of the national base. */
    public List<ReturnReason> returnReasons() {
        return reasons.isEmpty() ? ShippedPacks.national().reasons() : List.copyOf(reasons.values());
    }

    /** The reason of that code; empty when the place knows none. */
    public Optional<ReturnReason> returnReason(String code) {
        return returnReasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** How a contact may end here without becoming an order; what had none yet takes those of the national base. */
    public List<Disposition> dispositions() {
        return dispositions.isEmpty() ? ShippedPacks.national().dispositions() : List.copyOf(dispositions);
    }

    /** The way of that code; empty when the place knows none. */
    public Optional<Disposition> disposition(String code) {
        return dispositions().stream().filter(way -> way.code().equals(code)).findFirst();
    }

    /** How long data is kept here; empty where the version is from before packs said so. */
    public Optional<List<RetentionTerm>> retentionTerms() {
        return Optional.ofNullable(terms);
    }

    /** How far down a case of that matter may be passed, by the row for the narrowest matter; empty where nothing is said. */
    public Optional<PassDownFloor> floorOf(MatterCode matter) {
        String code = matter.value();
        for (int length = code.length(); length >= 0; length -= 2) {
            PassDownFloor found = floors.get(code.substring(0, length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** How somebody is asked about a case of that kind and urgency; what had none yet takes that of the national base. */
    public CallbackRule callbackRule(String kind, String urgency) {
        CallbackRule found = callbacks.getOrDefault(key(kind, urgency, ""), callbacks.get(key(kind, "", "")));
        return found == null ? ShippedPacks.nationalBook().callbackRule(kind, urgency) : found;
    }

    /** What those are asked, in the order of the file; what had none yet takes those of the national base. */
    public List<RatingQuestion> ratingQuestions() {
        return questions.isEmpty() ? ShippedPacks.nationalBook().ratingQuestions() : questions;
    }

    /** What units are assessed by, in the order of the file; what had none yet takes those of the national base. */
    public List<Indicator> indicators() {
        return indicators.isEmpty() ? ShippedPacks.nationalBook().indicators() : indicators;
    }

    /** Which units are compared with each other, in the order of the file; likewise. */
    public List<UnitClass> unitClasses() {
        return classes.isEmpty() ? ShippedPacks.nationalBook().unitClasses() : classes;
    }

    /** 督办阶梯, in the order of the file; what had none yet takes that of the national base. */
    public List<LadderRung> ladder() {
        return rungs.isEmpty() ? ShippedPacks.nationalLadder() : List.copyOf(rungs.values());
    }

    /** What closed cases of a matter are looked at for, by the narrowest row; the national base says what the place does not. */
    public ClosingCheck check(ClosingCheck.Name name, @Nullable MatterCode matter) {
        String code = matter == null ? "" : matter.value();
        for (int length = code.length(); length >= 0; length -= 2) {
            ClosingCheck found = checks.get(name + "/" + code.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return ShippedPacks.nationalCheck(name, code);
    }

    private static String key(String kind, String urgency, String matter) {
        return kind + "/" + urgency + "/" + matter;
    }

    private static <T extends Object> T present(@Nullable T rule, String name) {
        if (rule == null) {
            throw new ProblemFound(CatalogueProblem.MISSING_RULE, List.of(), Map.of("rule", name));
        }
        return rule;
    }
}
