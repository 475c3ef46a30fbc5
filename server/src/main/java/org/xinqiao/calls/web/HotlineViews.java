package org.xinqiao.calls.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.calls.AfterHours;
import org.xinqiao.calls.Hotline;
import org.xinqiao.calls.HotlineClass;
import org.xinqiao.calls.HotlineId;
import org.xinqiao.calls.Merging;
import org.xinqiao.calls.Opening;
import org.xinqiao.calls.RegisterOffice;
import org.xinqiao.calls.model.DialledNumber;
import org.xinqiao.calls.store.HotlineTable;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 热线的样子: a hotline as pages show it, and as forms send it. */
@Component
class HotlineViews {

    private static final int NAME = 60;
    private static final int WORDS = 500;
    private static final int OLD_NUMBERS = 20;
    private static final int LONGEST_START = 3600;
    private static final Pattern KEY = Pattern.compile("|[0-9]");
    private static final Pattern CODE = SkillForm.CODE;

    private final RegisterOffice office;
    private final Units units;

    HotlineViews(RegisterOffice office, Units units) {
        this.office = office;
        this.units = units;
    }

    /** 号码: everybody's, so that it is not hidden as somebody's. */
    record NumberView(String number) {}

    /**
     * 热线.
     *
     * @param hours a week as the calendars write it; absent around the clock
     * @param openNow whether its hours are on
     */
    record HotlineView(
            String id,
            String number,
            List<NumberView> oldNumbers,
            String name,
            String nameEn,
            HotlineClass clazz,
            @Nullable NamedUnit owner,
            Merging merging,
            String queue,
            @Nullable String menuKey,
            boolean menuOn,
            @Nullable String hours,
            boolean holidays,
            AfterHours afterHours,
            String closedWords,
            String greeting,
            long headStartSeconds,
            List<SkillForm.StepView> demand,
            boolean emergency,
            Hotline.Status status,
            boolean openNow,
            int version) {}

    /** 表单: what a page sends. */
    record Wanted(
            String number,
            List<String> oldNumbers,
            String name,
            String nameEn,
            HotlineClass clazz,
            @Nullable String owner,
            Merging merging,
            String queue,
            @Nullable String menuKey,
            boolean menuOn,
            @Nullable String hours,
            boolean holidays,
            AfterHours afterHours,
            String closedWords,
            String greeting,
            int headStartSeconds,
            List<SkillForm.StepView> demand,
            boolean emergency,
            Hotline.Status status,
            @Nullable Integer version) {}

    HotlineView shown(Hotline it) {
        WeekHours week = it.opening().week();
        return new HotlineView(
                it.id().toString(),
                it.number(),
                it.oldNumbers().stream().map(NumberView::new).toList(),
                it.name(),
                it.nameEn(),
                it.clazz(),
                it.owner() == null
                        ? null
                        : units.find(it.owner()).map(NamedUnit::of).orElse(null),
                it.merging(),
                it.queue().value(),
                it.menuKey() == null ? null : String.valueOf(it.menuKey()),
                it.menuOn(),
                week == null ? null : written(week),
                it.opening().holidays(),
                it.opening().afterHours(),
                it.opening().closedWords(),
                it.greeting(),
                it.emergency() ? 0 : it.priority().headStart().toSeconds(),
                SkillForm.shown(it.demand()),
                it.emergency(),
                it.status(),
                office.isOpenNow(it),
                it.version());
    }

    /** Without the hours of worked weekends, where they are Monday's as usual. */
    static String written(WeekHours week) {
        String all = week.toString();
        String short1 = all.substring(0, all.lastIndexOf(';'));
        return WeekHours.parse(short1).equals(week) ? short1 : all;
    }

    /** What a form says, all its faults told at once. */
    Hotline read(RegisterForm form, AreaCode place, @Nullable HotlineId id) {
        String number = number(form, "number", form.text("number", NAME));
        Set<String> old = new TreeSet<>();
        List<String> sent = form.texts("oldNumbers");
        sent.stream().limit(OLD_NUMBERS).forEach(each -> old.add(number(form, "oldNumbers", each)));
        if (sent.size() > OLD_NUMBERS) {
            form.wrong("oldNumbers", "最多 " + OLD_NUMBERS + " 个原号码。", "At most " + OLD_NUMBERS + " old numbers.");
        }
        old.remove(number);
        Long owner = form.id("owner");
        String key = form.shaped("menuKey", KEY, "按键是 0 到 9 的一个数字。", "A key is one digit.");
        boolean emergency = form.flag("emergency");
        String queue = form.shaped("queue", CODE, "请选择队列。", "Choose a queue.");
        Hotline read = new Hotline(
                id == null ? new HotlineId(1) : id,
                place,
                number,
                new TreeSet<>(old),
                form.text("name", NAME),
                form.text("nameEn", NAME),
                form.choice("clazz", HotlineClass.class),
                owner == null ? null : new UnitId(owner),
                form.choice("merging", Merging.class),
                new QueueId(queue.isBlank() ? "none" : queue),
                key.length() == 1 ? key.charAt(0) : null,
                form.flag("menuOn"),
                opening(form),
                form.spoken("greeting", WORDS),
                HotlineTable.priority(emergency, form.number("headStartSeconds", 0, LONGEST_START)),
                SkillForm.demand(form),
                emergency,
                form.choice("status", Hotline.Status.class),
                id == null ? 1 : form.version());
        form.check();
        return read;
    }

    private static String number(RegisterForm form, String field, String written) {
        return DialledNumber.of(written).orElseGet(() -> {
            if (!written.isEmpty()) {
                form.wrong(field, written + " 不是电话号码：3 到 20 位数字。", written + " is no number: 3 to 20 digits.");
            }
            return "000";
        });
    }

    private static Opening opening(RegisterForm form) {
        return new Opening(
                week(form),
                form.flag("holidays"),
                form.choice("afterHours", AfterHours.class),
                form.spoken("closedWords", WORDS));
    }

    private static @Nullable WeekHours week(RegisterForm form) {
        String hours = form.optional("hours", WORDS);
        try {
            return hours.isEmpty() ? null : WeekHours.parse(hours);
        } catch (IllegalArgumentException | java.time.DateTimeException _) {
            form.wrong(
                    "hours",
                    "写法如 MON-FRI 09:00-12:00 14:00-18:00; SAT 09:00-12:00。",
                    "Written like MON-FRI 09:00-12:00 14:00-18:00; SAT 09:00-12:00.");
            return null;
        }
    }
}
