package org.xinqiao.platform;

/**
 * 问题代码: one thing that can be wrong with what somebody asked for, named for good.
 * Each room keeps its own as an enum; codes are never renamed, since clients and reports hold on to them.
 */
public interface ProblemCode {

    /** The stable name, {@code <room>.<what>}, for example {@code casework.stale-version}. */
    String code();

    /** The HTTP status (RFC 9110) this problem maps to, 4xx or 5xx. */
    int status();

    /** A Chinese sentence that says what to do. */
    String zh();

    /** The same sentence in English. */
    String en();
}
