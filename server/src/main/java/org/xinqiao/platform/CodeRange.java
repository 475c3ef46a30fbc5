package org.xinqiao.platform;

import static org.jooq.impl.DSL.inline;

import org.jooq.Condition;
import org.jooq.Field;

/**
 * 编码范围: a code and all below it. Codes of areas and matters begin with those of what contains them, so it is one walk over an
 * index, where a column sorts its digits as bytes.
 */
public final class CodeRange {

    /** What sorts right behind every digit. */
    private static final String AFTER_DIGITS = ":";

    private CodeRange() {}

    public static Condition within(Field<String> column, String code) {
        return column.ge(code).and(column.lt(code + AFTER_DIGITS));
    }

    /** The same for a code that the database knows. */
    public static Condition within(Field<String> column, Field<String> code) {
        return column.ge(code).and(column.lt(code.concat(inline(AFTER_DIGITS))));
    }
}
