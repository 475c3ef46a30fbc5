package org.xinqiao.casework;

import org.xinqiao.casework.model.Case;
import org.xinqiao.platform.ProblemCode;

/** 结果: what a command came to. */
public sealed interface Outcome {

    /** 已办: it happened, now or when the same command was given before. */
    record Done(Case it) implements Outcome {}

    /** 不予办理: a rule turned it down; nothing changed. */
    record Refused(ProblemCode problem) implements Outcome {}

    /** 版本过期: the case has moved on since the caller looked; nothing changed. */
    record Stale(int version) implements Outcome {}
}
