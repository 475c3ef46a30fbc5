package org.xinqiao.access;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * 登录规则: one of those that the security administrator may change while the house is at work, within bounds that keep it
 * safe and usable.
 */
public enum SignInRule {
    LOCK_AFTER("lock-after", Unit.MINUTES, 1, 240),
    SESSION_LASTS("session-lasts", Unit.HOURS, 1, 24),
    CONFIRM_LASTS("confirm-lasts", Unit.MINUTES, 1, 60),
    ONE_SESSION("one-session", Unit.YES_OR_NO, 0, 1),
    PASSWORD_LENGTH("password-length", Unit.NUMBER, 8, 64),
    PASSWORD_MAX_AGE("password-max-age", Unit.DAYS, 0, 1095),
    PASSWORD_HISTORY("password-history", Unit.NUMBER, 0, 24),
    SIGN_IN_FAILURES("sign-in-failures", Unit.NUMBER, 3, 20),
    SIGN_IN_CLOSED("sign-in-closed", Unit.MINUTES, 1, 1440);

    /** 单位. */
    public enum Unit {
        MINUTES,
        HOURS,
        DAYS,
        NUMBER,
        YES_OR_NO
    }

    private final String code;
    private final Unit unit;
    private final long least;
    private final long most;

    SignInRule(String code, Unit unit, long least, long most) {
        this.code = code;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    public static Optional<SignInRule> named(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code.equals(code)).findFirst();
    }

    /** The last part of the name under which it is set at the machine. */
    public String code() {
        return code;
    }

    public Unit unit() {
        return unit;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    boolean takes(long number) {
        return number >= least && number <= most;
    }

    /** A number of it, as settings at the machine are written. */
    String written(long number) {
        return switch (unit) {
            case MINUTES, HOURS, DAYS -> written(span(number));
            case NUMBER -> Long.toString(number);
            case YES_OR_NO -> Boolean.toString(number == 1);
        };
    }

    static String written(Duration span) {
        return span.isZero() ? "" : span.toString();
    }

    Duration span(long number) {
        return switch (unit) {
            case MINUTES -> Duration.ofMinutes(number);
            case HOURS -> Duration.ofHours(number);
            case DAYS -> Duration.ofDays(number);
            case NUMBER, YES_OR_NO -> throw new IllegalStateException(code + " is no span of time");
        };
    }
}
