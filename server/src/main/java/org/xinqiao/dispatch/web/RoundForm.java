package org.xinqiao.dispatch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinqiao.dispatch.DispatchProblem;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 会商表单: reads what is sent and tells everything that is wrong with it at once. */
final class RoundForm {

    private static final int LONGEST = 1000;
    private static final int MOST_UNITS = 10;
    private static final int MOST_OF_A_LIMIT = 100;

    private final Units units;
    private final List<FieldProblem> problems = new ArrayList<>();

    RoundForm(Units units) {
        this.units = units;
    }

    @Nullable
    Unit unit(String field, @Nullable String id) {
        Unit found = id == null || !id.matches("[1-9]\\d{0,17}")
                ? null
                : units.find(new UnitId(Long.parseLong(id))).orElse(null);
        if (found == null) {
            problems.add(new FieldProblem(field, "missing", "请选择单位。", "Please choose a unit."));
        }
        return found;
    }

    List<Unit> units(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST_UNITS) {
            problems.add(new FieldProblem(
                    "units", "missing", "请选择 1 至 " + MOST_UNITS + " 个单位。", "Choose 1 to " + MOST_UNITS + " units."));
            return List.of();
        }
        List<Unit> found = new ArrayList<>();
        for (String id : ids) {
            Unit unit = unit("units", id);
            if (unit != null && !found.contains(unit)) {
                found.add(unit);
            }
        }
        return found;
    }

    @Nullable
    TimeLimit limit(@Nullable String text) {
        try {
            TimeLimit limit = TimeLimit.parse(Objects.requireNonNullElse(text, ""));
            if (limit.amount() <= MOST_OF_A_LIMIT) {
                return limit;
            }
        } catch (IllegalArgumentException unreadable) {
            // told below, as if nothing had been written
        }
        problems.add(new FieldProblem(
                "limit", "unreadable", "请填写期限，例如 4 个工作小时。", "Please give a limit, for example 4 working hours."));
        return null;
    }

    String text(String field, @Nullable String sent, boolean needed) {
        String text = Objects.requireNonNullElse(sent, "").replace("\0", "").strip();
        if (text.isEmpty() && needed) {
            problems.add(new FieldProblem(field, "missing", "请填写此项。", "Please fill this in."));
        }
        if (text.length() > LONGEST) {
            problems.add(new FieldProblem(
                    field, "too-long", "最多 " + LONGEST + " 字，请缩短。", "At most " + LONGEST + " characters; shorten it."));
        }
        return text;
    }

    void check() {
        if (!problems.isEmpty()) {
            throw new ProblemFound(DispatchProblem.BAD_ROUND, problems);
        }
    }
}
