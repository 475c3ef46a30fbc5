package org.xinqiao.access.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 认证结果: what came of asking a provider who somebody is. */
public sealed interface OidcAnswer {

    /**
     * 身份: somebody the provider vouches for.
     *
     * @param subject by which it knows the person, for good
     * @param username their user name here, where the settings name a claim for it
     * @param provedAt when they last proved who they are, where it says so
     * @param methods how they did ({@code amr}, RFC 8176)
     */
    record Person(
            String subject,
            Optional<String> username,
            @Nullable Instant provedAt,
            List<String> methods) implements OidcAnswer {

        private static final String SEVERAL = "mfa";

        public Person {
            methods = List.copyOf(methods);
        }

        /** Whether they showed more than one factor. */
        public boolean isStrong() {
            return methods.contains(SEVERAL);
        }
    }

    /** 不认: it does not vouch for anybody, or what it sent proves nothing. */
    record Refused(String why) implements OidcAnswer {}

    /** 连不上. */
    record Unreachable(String why) implements OidcAnswer {}
}
