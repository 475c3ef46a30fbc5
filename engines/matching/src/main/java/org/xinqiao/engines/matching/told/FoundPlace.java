package org.xinqiao.engines.matching.told;

import java.util.List;

/**
 * 识别的地点: where it may be.
 *
 * @param address what was said of it, with building and number
 * @param area the smallest area that what was said agrees on
 * @param certainty 0 to 1
 * @param because the names of the gazetteer that made it so
 */
public record FoundPlace(Spot spot, String address, String area, double certainty, List<String> because) {

    public FoundPlace {
        because = List.copyOf(because);
    }
}
