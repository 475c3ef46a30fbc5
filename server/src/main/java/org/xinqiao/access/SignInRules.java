package org.xinqiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.RuleChangeTable;

/**
 * 现行登录规则: what holds for signing in at this moment: as it is set at the machine, unless the security administrator changed
 * it since. Other processes know of a change within seconds.
 */
@Component
class SignInRules {

    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private final AccessSettings machine;
    private final RuleChangeTable changes;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN);

    SignInRules(AccessSettings machine, RuleChangeTable changes, Clock clock) {
        this.machine = machine;
        this.changes = changes;
        this.clock = clock;
    }

    private record Known(Map<SignInRule, Long> changed, Instant at) {}

    /** The number that a rule was changed to; absent where it is as at the machine. */
    @Nullable
    Long changed(SignInRule rule) {
        Instant now = clock.instant();
        Known last = known;
        if (!last.at().plus(KNOWN_FOR).isAfter(now)) {
            last = new Known(changes.inForce(), now);
            known = last;
        }
        return last.changed().get(rule);
    }

    /** Asks the database again at the next question. */
    void forget() {
        known = new Known(Map.of(), Instant.MIN);
    }

    Duration lockAfter() {
        return span(SignInRule.LOCK_AFTER, machine.lockAfter());
    }

    boolean locks() {
        return lockAfter().isPositive();
    }

    Duration sessionLasts() {
        return span(SignInRule.SESSION_LASTS, machine.sessionLasts());
    }

    Duration confirmLasts() {
        return span(SignInRule.CONFIRM_LASTS, machine.confirmLasts());
    }

    boolean oneSession() {
        Long changed = changed(SignInRule.ONE_SESSION);
        return changed == null ? machine.oneSession() : changed == 1;
    }

    int passwordLength() {
        return number(SignInRule.PASSWORD_LENGTH, machine.passwordLength());
    }

    Duration passwordMaxAge() {
        return span(SignInRule.PASSWORD_MAX_AGE, machine.passwordMaxAge());
    }

    int passwordHistory() {
        return number(SignInRule.PASSWORD_HISTORY, machine.passwordHistory());
    }

    int failures() {
        return number(SignInRule.SIGN_IN_FAILURES, machine.signInFailures());
    }

    Duration closed() {
        return span(SignInRule.SIGN_IN_CLOSED, machine.signInClosed());
    }

    /** As it is set at the machine, and holds where nobody changed it. */
    String atMachine(SignInRule rule) {
        return switch (rule) {
            case LOCK_AFTER -> SignInRule.written(machine.lockAfter());
            case SESSION_LASTS -> SignInRule.written(machine.sessionLasts());
            case CONFIRM_LASTS -> SignInRule.written(machine.confirmLasts());
            case ONE_SESSION -> Boolean.toString(machine.oneSession());
            case PASSWORD_LENGTH -> Integer.toString(machine.passwordLength());
            case PASSWORD_MAX_AGE -> SignInRule.written(machine.passwordMaxAge());
            case PASSWORD_HISTORY -> Integer.toString(machine.passwordHistory());
            case SIGN_IN_FAILURES -> Integer.toString(machine.signInFailures());
            case SIGN_IN_CLOSED -> SignInRule.written(machine.signInClosed());
        };
    }

    private Duration span(SignInRule rule, Duration machine) {
        Long changed = changed(rule);
        return changed == null ? machine : rule.span(changed);
    }

    private int number(SignInRule rule, int machine) {
        Long changed = changed(rule);
        return changed == null ? machine : Math.toIntExact(changed);
    }
}
