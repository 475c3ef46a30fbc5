package org.xinqiao.access;

import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.FailureTable;

/**
 * 登录尝试: slows down whoever guesses passwords or codes. After some failures in a row for one name from one address, and
 * after many from one address, that way in is closed for a while, in all processes; the person can still come in from
 * elsewhere.
 */
@Component
class SignInAttempts {

    private static final int FAILURES_PER_ADDRESS = 50;
    private static final String ANY_NAME = "";
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");

    private final FailureTable failures;
    private final SignInRules rules;
    private final Clock clock;

    SignInAttempts(FailureTable failures, SignInRules rules, Clock clock) {
        this.failures = failures;
        this.rules = rules;
        this.clock = clock;
    }

    /** What is no user name may be a password typed into the wrong field: it is not kept. */
    static boolean isUsername(String typed) {
        return USERNAME.matcher(typed).matches();
    }

    boolean mayTry(String username, String from) {
        return (!isUsername(username) || failures.count(username, from, since()) < rules.failures())
                && failures.count(ANY_NAME, from, since()) < FAILURES_PER_ADDRESS;
    }

    void note(String username, String from, boolean success) {
        if (success) {
            failures.forget(username, from);
            return;
        }
        if (isUsername(username)) {
            failures.add(username, from, clock.instant(), since());
        }
        failures.add(ANY_NAME, from, clock.instant(), since());
    }

    /** Clears away what no longer counts. */
    void sweep() {
        failures.forgetBefore(since());
    }

    private Instant since() {
        return clock.instant().minus(rules.closed());
    }
}
