package org.xinqiao.casework.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.catalogue.HandlingLimits;
import org.xinqiao.catalogue.ReturnReason;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.catalogue.Wait;
import org.xinqiao.engines.worktime.StatutoryDays;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.UnitId;

/** 小城的一天: the place's rules and its time, which a test sets; and the cases that live in it. */
final class World implements Context {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Map<String, WorkCalendar> CALENDARS = Map.of(
            "offices",
            calendar("offices", WeekHours.weekdays("09:00-12:00 13:30-17:30"), StatutoryDays.shipped()),
            "always",
            calendar("always", WeekHours.ROUND_THE_CLOCK, StatutoryDays.notObserved()));
    private static final Map<ClockKind, TimeLimit> WAITS = Map.ofEntries(
            Map.entry(ClockKind.DISPATCH, TimeLimit.parse("2 EMERGENCY_HOURS")),
            Map.entry(ClockKind.SUSPENSION, TimeLimit.parse("30 EMERGENCY_DAYS")),
            Map.entry(ClockKind.ARBITRATION, TimeLimit.parse("1 WORKING_DAYS")),
            Map.entry(ClockKind.EXTENSION_DECISION, TimeLimit.parse("1 WORKING_DAYS")),
            Map.entry(ClockKind.REVIEW, TimeLimit.parse("2 WORKING_DAYS")),
            Map.entry(ClockKind.CALLBACK, TimeLimit.parse("3 WORKING_DAYS")),
            Map.entry(ClockKind.REWORK_DECISION, TimeLimit.parse("1 WORKING_DAYS")),
            Map.entry(ClockKind.CLOSE, TimeLimit.parse("1 WORKING_DAYS")),
            Map.entry(ClockKind.REOPEN_WINDOW, TimeLimit.parse("15 EMERGENCY_DAYS")),
            Map.entry(ClockKind.MERGE_WATCH, TimeLimit.parse("30 EMERGENCY_DAYS")),
            Map.entry(ClockKind.SUPERVISION, TimeLimit.parse("1 WORKING_DAYS")));

    private static final TimeLimit RETURN_WINDOW = TimeLimit.parse("2 WORKING_DAYS");
    private static final TimeLimit REMINDER_INTERVAL = TimeLimit.parse("7 EMERGENCY_DAYS");
    private static final Map<Facts.Urgency, List<TimeLimit>> LIMITS = Map.of(
            Facts.Urgency.NORMAL, limits("4 WORKING_HOURS", "5 WORKING_DAYS"),
            Facts.Urgency.URGENT, limits("2 EMERGENCY_HOURS", "24 EMERGENCY_HOURS"),
            Facts.Urgency.CRITICAL, limits("1 EMERGENCY_HOURS", "2 EMERGENCY_HOURS"));

    private static final Instant MORNING = moment("07-14 09:00");

    private static final Map<Rule, Integer> RULES = Map.ofEntries(
            Map.entry(Rule.MAX_RETURNS, 2),
            Map.entry(Rule.MAX_REWORKS, 2),
            Map.entry(Rule.MAX_EXTENSIONS, 1),
            Map.entry(Rule.MAX_EXTENSION_DAYS, 10),
            Map.entry(Rule.MAX_SUSPENSIONS, 2),
            Map.entry(Rule.MAX_REOPENS, 2),
            Map.entry(Rule.MAX_ASSISTS, 3),
            Map.entry(Rule.PASS_DOWN_LEVELS, 4),
            Map.entry(Rule.CALLBACK_ATTEMPTS, 3),
            Map.entry(Rule.REMIND_AT_PERCENT, 80),
            Map.entry(Rule.MAX_SUPERVISION_LEVEL, 3));

    private static final Map<String, Disposition> WAYS = Map.of(
            "EMERGENCY",
            way("EMERGENCY", Disposition.Needs.BODY, Disposition.End.TRANSFERRED_OUT),
            "LAWFUL_PATH",
            way("LAWFUL_PATH", Disposition.Needs.BODY, Disposition.End.CLOSED),
            "NOT_GOVERNMENT",
            way("NOT_GOVERNMENT", Disposition.Needs.BODY, Disposition.End.CLOSED),
            "SAME_MATTER",
            way("SAME_MATTER", Disposition.Needs.CASE, Disposition.End.JOINED),
            "DONE_BEFORE",
            way("DONE_BEFORE", Disposition.Needs.CASE, Disposition.End.CLOSED),
            "UNLAWFUL",
            way("UNLAWFUL", Disposition.Needs.NOTHING, Disposition.End.CLOSED));

    private static Disposition way(String code, Disposition.Needs needs, Disposition.End ends) {
        return new Disposition(code, code, code, "请联系{to}。", "Turn to {to}.", needs, ends, false, 0, "第十一条");
    }

    private static final Map<String, ReturnReason> REASONS = Map.of(
            "NOT_OUR_DUTY", new ReturnReason("NOT_OUR_DUTY", "不属于本单位职责", "Not our duty", true, true, "第三十条"),
            "WRONG_AREA", new ReturnReason("WRONG_AREA", "不在辖区", "Outside our area", true, false, "第三十条"),
            "FACTS_MISSING", new ReturnReason("FACTS_MISSING", "缺少关键信息", "Facts are missing", false, false, "第三十条"));

    private final Map<UnitId, String> keptAbove = new HashMap<>();
    private final long firstId;
    private final Map<Rule, Integer> rules;
    private final Map<CaseId, Life> lives;
    private final Map<UnitId, Boolean> atWork;
    private @Nullable TimeLimit reply;
    /** The rules of a real place in the place of the town's own. */
    private @Nullable RuleBook book;

    private Instant now;

    World() {
        this(1);
    }

    World(long firstId) {
        this(firstId, new EnumMap<>(RULES), new LinkedHashMap<>(), new HashMap<>(), MORNING);
    }

    private World(
            long firstId, Map<Rule, Integer> rules, Map<CaseId, Life> lives, Map<UnitId, Boolean> atWork, Instant now) {
        this.firstId = firstId;
        this.rules = rules;
        this.lives = lives;
        this.atWork = atWork;
        this.now = now;
    }

    /** A moment of 2026 here, written {@code 07-14 09:00}; 14 July is a Tuesday. */
    static Instant moment(String text) {
        return LocalDateTime.parse("2026-" + text.replace(' ', 'T'))
                .atZone(SHANGHAI)
                .toInstant();
    }

    void goTo(String moment) {
        goTo(moment(moment));
    }

    void goTo(Instant moment) {
        now = moment;
    }

    void wait(Duration duration) {
        now = now.plus(duration);
    }

    /** The place gives that rule another number. */
    void rules(Rule rule, int number) {
        rules.put(rule, number);
    }

    /** The town under the rules of a place. */
    void rules(RuleBook place) {
        book = place;
        for (Rule rule : RULES.keySet()) {
            rules.put(rule, place.valueOf(rule));
        }
    }

    /** Another place: units answer within that limit, whatever the case is. */
    World withReplies(String limit) {
        World other = at(now);
        other.reply = TimeLimit.parse(limit);
        return other;
    }

    /** The unit takes no more cases from now on. */
    void dissolve(UnitId unit) {
        atWork.put(unit, false);
    }

    CaseId nextId() {
        return new CaseId(firstId + lives.size());
    }

    void add(CaseId id, Life life) {
        lives.put(id, life);
    }

    Life life(CaseId id) {
        return Optional.ofNullable(lives.get(id)).orElseThrow();
    }

    List<Life> lives() {
        return List.copyOf(lives.values());
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public World at(Instant moment) {
        World then = new World(firstId, rules, lives, atWork, moment);
        then.reply = reply;
        then.keptAbove.putAll(keptAbove);
        then.book = book;
        return then;
    }

    @Override
    public World under(Instant began) {
        return this;
    }

    @Override
    public TimeLimit waitLimit(ClockKind kind) {
        if (book != null) {
            return book.limitOf(kind == ClockKind.SUPERVISION ? Wait.ESCALATION : Wait.valueOf(kind.name()))
                    .limit();
        }
        return Optional.ofNullable(WAITS.get(kind)).orElseThrow();
    }

    @Override
    public TimeLimit returnWindow() {
        return book == null ? RETURN_WINDOW : book.limitOf(Wait.RETURN_WINDOW).limit();
    }

    @Override
    public TimeLimit reminderInterval() {
        return book == null
                ? REMINDER_INTERVAL
                : book.limitOf(Wait.SUPERVISION_REMINDER).limit();
    }

    @Override
    public Case.Terms terms(UnitId lead, Facts facts) {
        if (book != null) {
            HandlingLimits given =
                    book.limitsFor(facts.kind().name(), facts.urgency().name(), facts.matter());
            return new Case.Terms(lead, given.sign(), given.reply(), given.clause());
        }
        List<TimeLimit> limits =
                Optional.ofNullable(LIMITS.get(facts.urgency())).orElseThrow();
        return new Case.Terms(lead, limits.getFirst(), reply == null ? limits.getLast() : reply, "第十三条");
    }

    private static List<TimeLimit> limits(String sign, String reply) {
        return List.of(TimeLimit.parse(sign), TimeLimit.parse(reply));
    }

    @Override
    public int rule(Rule rule) {
        return Optional.ofNullable(rules.get(rule)).orElseThrow();
    }

    @Override
    public Optional<ReturnReason> returnReason(String code) {
        return Optional.ofNullable(REASONS.get(code));
    }

    @Override
    public Optional<Disposition> disposition(String code) {
        return Optional.ofNullable(WAYS.get(code));
    }

    @Override
    public boolean isDuty(DutyLine line) {
        return line.equals(Town.WATER_SUPPLY);
    }

    @Override
    public Optional<String> keptAbove(UnitId lower, Facts facts) {
        return Optional.ofNullable(keptAbove.get(lower));
    }

    /** The duty list says that such cases are a department's; that unit does not get them. */
    void keepAbove(UnitId unit, String clause) {
        keptAbove.put(unit, clause);
    }

    @Override
    public boolean takesCases(UnitId unit) {
        return Town.UNITS.contains(unit) && atWork.getOrDefault(unit, true);
    }

    @Override
    public boolean isBelow(UnitId lower, UnitId upper) {
        return Town.isBelow(lower, upper);
    }

    @Override
    public String calendarOf(UnitId unit) {
        return unit.equals(Town.WATER) || unit.equals(Town.GRID) ? "always" : "offices";
    }

    @Override
    public String centreCalendar() {
        return "always";
    }

    @Override
    public WorkCalendar calendar(String code) {
        return Optional.ofNullable(CALENDARS.get(code)).orElseThrow();
    }

    private static WorkCalendar calendar(String code, WeekHours week, StatutoryDays days) {
        return WorkCalendar.of(code, new Wording(code, code), SHANGHAI, week, days);
    }
}
