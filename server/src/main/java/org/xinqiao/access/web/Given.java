package org.xinqiao.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.AccountOffice;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** What a form sent, as what it stands for. */
final class Given {

    private static final int DIGITS = 18;

    private Given() {}

    static UnitId unit(@Nullable String id) {
        if (id == null || !id.matches("[1-9]\\d{0," + (DIGITS - 1) + "}")) {
            throw wrong("unit", "请选择单位。", "Choose a unit.");
        }
        return new UnitId(Long.parseLong(id));
    }

    static AccountOffice.Post post(@Nullable String unit, @Nullable String area) {
        AreaCode code =
                AreaCode.parse(area == null ? "" : area).orElseThrow(() -> wrong("area", "请选择区域。", "Choose an area."));
        return new AccountOffice.Post(unit(unit), code);
    }

    static ProblemFound wrong(String field, String zh, String en) {
        return new ProblemFound(AccessProblem.INVALID, List.of(new FieldProblem(field, "missing", zh, en)));
    }
}
