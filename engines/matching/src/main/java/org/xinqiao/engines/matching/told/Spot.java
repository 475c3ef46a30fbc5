package org.xinqiao.engines.matching.told;

import org.jspecify.annotations.Nullable;

/**
 * 地名: a place that the gazetteer knows.
 *
 * @param area the code of the area it lies in, or is
 * @param lon absent where only the area is known
 */
public record Spot(
        String name,
        Source source,
        String area,
        @Nullable Double lon,
        @Nullable Double lat) {

    /** 来源. */
    public enum Source {
        /** 地址与地标. */
        LANDMARK,
        /** 以往诉求的地址. */
        PAST_ADDRESS,
        /** 单位. */
        UNIT,
        /** 区域. */
        AREA
    }
}
