package org.xinqiao.engines.matching.fusion;

import java.util.Map;

/**
 * 一种依据: what one ground (the duty list, the text, the past) says of each unit.
 *
 * @param name of the ground
 * @param weight how much it counts beside the others
 * @param shares by unit code, each 0 to 1; a unit that is not named gets nothing of it
 */
public record Voice(String name, double weight, Map<String, Double> shares) {

    public Voice {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("a ground that counts has a weight, not " + weight);
        }
        shares.forEach((unit, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share lies between 0 and 1, not " + share + " for " + unit);
            }
        });
        shares = Map.copyOf(shares);
    }
}
