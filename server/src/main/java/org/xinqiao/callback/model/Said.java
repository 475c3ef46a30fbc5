package org.xinqiao.callback.model;

import java.util.Optional;
import org.xinqiao.casework.model.Rating;

/**
 * 所答: what somebody said of an answer.
 *
 * @param reason the code of what they are not satisfied with; empty where they did not say
 */
public record Said(boolean solved, Rating.Satisfaction satisfied, String reason) {

    /** Whether the case may rest. */
    public boolean isGood() {
        return solved && satisfied.isGood();
    }

    /**
     * Of who said but one of two: who says no more than that it is not solved is not satisfied; whom it did not satisfy has it not
     * solved; and who says no more than that it is solved is taken at that.
     */
    public static Said of(Optional<Boolean> solved, Optional<Rating.Satisfaction> satisfied) {
        Rating.Satisfaction how =
                satisfied.orElse(solved.orElse(false) ? Rating.Satisfaction.NEUTRAL : Rating.Satisfaction.DISSATISFIED);
        return new Said(solved.orElse(how.isGood()), how, "");
    }

    /** The same with what they are not satisfied with. */
    public Said because(String code) {
        return new Said(solved, satisfied, code);
    }
}
