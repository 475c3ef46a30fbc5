package org.xinqiao.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.CatalogueProblem;
import org.xinqiao.catalogue.DutyLineOfPlace;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 变更表单: a line of the duty list as the desk sends it; units are ids there, codes in the list. */
@Component
class DutyEditForm {

    private static final int LONGEST = 500;
    private static final int MOST_ASSISTS = 10;

    private final Matters matters;
    private final Areas areas;
    private final Units units;

    DutyEditForm(Matters matters, Areas areas, Units units) {
        this.matters = matters;
        this.areas = areas;
        this.units = units;
    }

    /** 职责一行. */
    record Line(
            @Nullable String matter,
            @Nullable String area,
            @Nullable String lead,
            @Nullable List<String> assists,
            @Nullable String clause,
            @Nullable String note) {}

    /** 变更申请. @param before the line as it was seen, and @param after as it is to be */
    record Wanted(
            @Nullable Line before,
            @Nullable Line after,
            @Nullable String reason) {}

    /** 读出的变更. */
    record Read(@Nullable DutyLineOfPlace before, @Nullable DutyLineOfPlace after, String reason) {}

    /** @throws ProblemFound naming every field that is wrong */
    Read read(Wanted wanted) {
        List<FieldProblem> wrong = new ArrayList<>();
        Line before = wanted.before();
        Line after = wanted.after();
        if (before == null && after == null) {
            wrong.add(new FieldProblem("after", "missing", "请填写要改成的一行。", "Say what the line is to be."));
        }
        String reason = text("reason", wanted.reason(), true, wrong);
        DutyLineOfPlace was = before == null ? null : asItWas(before);
        DutyLineOfPlace is = after == null ? null : line(after, wrong);
        if (!wrong.isEmpty()) {
            throw new ProblemFound(CatalogueProblem.BAD_DUTY, wrong);
        }
        return new Read(was, is, reason);
    }

    /** What was seen may name what is gone; whether it still stands there is looked at later. */
    private DutyLineOfPlace asItWas(Line line) {
        return new DutyLineOfPlace(
                said(line.matter()),
                said(line.area()),
                code(line.lead()).orElse(""),
                Objects.requireNonNullElse(line.assists(), List.<String>of()).stream()
                        .map(id -> code(id).orElse(""))
                        .toList(),
                said(line.clause()),
                said(line.note()));
    }

    private DutyLineOfPlace line(Line line, List<FieldProblem> wrong) {
        String matter = said(line.matter());
        if (!matter.isEmpty()
                && MatterCode.parse(matter)
                        .filter(code -> matters.find(code).isPresent())
                        .isEmpty()) {
            wrong.add(new FieldProblem("matter", "unknown", "没有这个事项，请重新选择。", "No such matter; choose again."));
        }
        String area = said(line.area());
        if (AreaCode.parse(area).filter(code -> areas.find(code).isPresent()).isEmpty()) {
            wrong.add(new FieldProblem("area", "unknown", "请选择区域。", "Choose an area."));
        }
        Optional<String> lead = code(line.lead());
        if (lead.isEmpty()) {
            wrong.add(new FieldProblem("lead", "missing", "请选择主办单位。", "Choose the unit that leads."));
        }
        List<String> assists = new ArrayList<>();
        for (String id : Objects.requireNonNullElse(line.assists(), List.<String>of())) {
            code(id).ifPresentOrElse(
                            assists::add,
                            () -> wrong.add(new FieldProblem("assists", "unknown", "没有这个单位，请重新选择。", "No such unit.")));
        }
        if (assists.size() > MOST_ASSISTS
                || assists.stream().distinct().count() < assists.size()
                || lead.filter(assists::contains).isPresent()) {
            wrong.add(new FieldProblem(
                    "assists",
                    "unfit",
                    "协办单位最多十个，不能重复，也不能就是主办单位。",
                    "At most ten, each once, and not the lead itself."));
        }
        return new DutyLineOfPlace(
                matter,
                area,
                lead.orElse(""),
                assists,
                text("clause", line.clause(), true, wrong),
                text("note", line.note(), false, wrong));
    }

    private Optional<String> code(@Nullable String id) {
        return Optional.ofNullable(id)
                .filter(given -> given.matches("[1-9]\\d{0,17}"))
                .flatMap(given -> units.find(new UnitId(Long.parseLong(given))))
                .map(Unit::code);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static String text(String field, @Nullable String given, boolean needed, List<FieldProblem> wrong) {
        String text = said(given);
        if (needed && text.isEmpty()) {
            wrong.add(new FieldProblem(field, "missing", "请填写这一项。", "This is needed."));
        }
        if (text.length() > LONGEST) {
            wrong.add(new FieldProblem(field, "too-long", "最多 500 字。", "At most 500 characters."));
        }
        return text;
    }
}
