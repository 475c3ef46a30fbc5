package org.xinqiao.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 会话: one browser in which somebody is signed in.
 *
 * @param mark what the audit trail knows it by; tells nothing of the secret in the cookie
 * @param confirmedAt when the person last proved who they are
 * @param locked whether the desk waits for the person's proof
 * @param agent what the browser calls itself
 * @param provider the identity provider that vouched for the person; absent where they gave a password
 * @param acting the delegation under which the person acts just now
 */
public record Session(
        long id,
        String mark,
        AccountId account,
        Instant openedAt,
        Instant activeAt,
        Instant confirmedAt,
        boolean locked,
        String address,
        String agent,
        @Nullable String provider,
        @Nullable Long acting) {

    /** Whether the person has to change a password that somebody else set; who came without one need not. */
    public boolean asksForOwnPassword(Account person) {
        return provider == null && person.passwordIsFirst();
    }
}
