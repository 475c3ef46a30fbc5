package org.xinqiao.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccountLine;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 账号一览, in the words of the screen. */
record ShownAccount(
        String id,
        String username,
        String name,
        @Nullable NamedUnit unit,
        @Nullable NamedArea area,
        boolean active,
        boolean passwordIsFirst,
        List<String> roles,
        boolean factor,
        boolean service) {

    /** Puts units and areas into words. */
    @Component
    static class Wording {

        private final Units units;
        private final Areas areas;

        Wording(Units units, Areas areas) {
            this.units = units;
            this.areas = areas;
        }

        @Nullable
        NamedUnit unit(UnitId id) {
            return units.find(id).map(NamedUnit::of).orElse(null);
        }

        @Nullable
        NamedArea area(AreaCode code) {
            return areas.find(code).map(area -> areas.named(area.code())).orElse(null);
        }

        ShownAccount of(AccountLine line) {
            return new ShownAccount(
                    line.id().toString(),
                    line.username(),
                    line.name(),
                    unit(line.unit()),
                    area(line.area()),
                    line.active(),
                    line.passwordIsFirst(),
                    line.roles(),
                    line.factor(),
                    line.service());
        }
    }
}
