package org.xinqiao.catalogue;

import java.util.Arrays;
import java.util.Optional;

/**
 * 不转办去向: a way in which a contact ends without becoming an order (《北京市接诉即办工作条例》第十一条).
 *
 * @param code stable; stories keep it
 * @param told what the citizen is told as a rule, with {@code {to}} where the way needs a body
 * @param needs what has to be named beside the words
 * @param ends as what the case ends
 * @param ranked whether such cases count where units are compared
 * @param limitDays for how many days a limit on the caller's line is proposed to somebody else's review; 0 for none
 * @param clause which rule allows it
 */
public record Disposition(
        String code,
        String zh,
        String en,
        String told,
        String toldEn,
        Needs needs,
        End ends,
        boolean ranked,
        int limitDays,
        String clause) {

    /** 须写明. */
    public enum Needs {
        NOTHING,
        /** Who takes care of it instead: a service, an authority, a lawful way. */
        BODY,
        /** The case in which the same is worked on, or has been. */
        CASE;

        /** The one of that name. */
        public static Optional<Needs> find(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }
    }

    /** 结束为. */
    public enum End {
        CLOSED,
        /** Joined to the case in which the same is worked on. */
        JOINED,
        /** Handed to whom it concerns, who goes on with it. */
        TRANSFERRED_OUT;

        /** The one of that name. */
        public static Optional<End> find(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }
    }
}
