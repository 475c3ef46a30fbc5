package org.xinqiao.catalogue;

import java.util.Arrays;
import java.util.Optional;

/**
 * 下派底线: how far down a case may be passed (国办函〔2025〕66号: what is a department's duty is not pushed to the grass roots).
 *
 * @param matter the beginning of a matter code; empty for all matters
 * @param clause the rule that says so
 */
public record PassDownFloor(String matter, Lowest lowest, String clause) {

    /** 最低层级. */
    public enum Lowest {
        /** 按职责清单: where the duty list names a department, no street, community or grid gets it. */
        DUTY_HOLDER(0),
        CITY(1),
        DISTRICT(2),
        STREET(3),
        COMMUNITY(4),
        GRID(5);

        private final int level;

        Lowest(int level) {
            this.level = level;
        }

        /** The level of units, 1 city to 5 grid; 0 where the duty list says it. */
        public int level() {
            return level;
        }

        /** The one of that name; empty for any other word. */
        public static Optional<Lowest> find(String name) {
            return Arrays.stream(values())
                    .filter(lowest -> lowest.name().equals(name))
                    .findFirst();
        }
    }
}
