package org.xinqiao.engines.masking;

/** 号码种类. */
public enum Kind {
    /** 手机号. */
    MOBILE,
    /** 固定电话. */
    LANDLINE,
    /** 居民身份证号. */
    IDENTITY,
    /** 银行卡号. */
    BANK_CARD,
    /** 车牌号. */
    PLATE;

    private static final int HIDDEN = 4;

    /** The number with so much hidden that nobody can be reached or told by it. */
    String masked(String value) {
        return switch (this) {
            case MOBILE -> value.substring(0, 3) + "****" + value.substring(7);
            case LANDLINE -> hidden(value, Math.max(0, value.length() - 2 * HIDDEN), HIDDEN);
            case IDENTITY -> hidden(value, 3, value.length() - 3);
            case BANK_CARD -> hidden(value, HIDDEN, value.length() - 2 * HIDDEN);
            case PLATE -> hidden(value, 2, 3);
        };
    }

    private static String hidden(String value, int from, int length) {
        return value.substring(0, from) + "*".repeat(length) + value.substring(from + length);
    }
}
