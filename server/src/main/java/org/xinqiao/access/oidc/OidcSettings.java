package org.xinqiao.access.oidc;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.xinqiao.platform.StartRefused;

/**
 * 统一身份认证设置.
 *
 * @param providers 身份提供方: who else may vouch for people who sign in, each with {@code id}, {@code issuer}, {@code client-id}, {@code client-secret} and more, see docs/doors.md
 */
@ConfigurationProperties("xinqiao.sign-in")
public record OidcSettings(@DefaultValue List<Provider> providers) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public OidcSettings {
        providers = List.copyOf(providers);
        Set<String> ids = new HashSet<>();
        for (Provider provider : providers) {
            if (!provider.isWhole() || !ids.add(provider.id())) {
                throw new StartRefused(
                        "xinqiao.sign-in.providers 的每一项须有各不相同的 id（小写字母、数字、横线）、https:// 开头的 issuer 和 client-id，signed-with 须是 RS256、ES256 之类。",
                        "Each of xinqiao.sign-in.providers has an id of its own (small letters, digits, dashes), an"
                                + " issuer that begins with https://, a client-id, and in signed-with RS256, ES256 or the like.");
            }
        }
    }

    /**
     * 身份提供方.
     *
     * @param id what it is called in addresses and on record
     * @param issuer its address, under which it tells of itself
     * @param clientSecret empty for a client that has none
     * @param zh its name on the sign-in page
     * @param scopes what it is asked to tell, besides {@code openid}
     * @param usernameClaim the claim that holds a person's user name here; empty where everybody links their account themselves
     * @param secondFactor whether it is believed when it says that it asked for a second factor ({@code amr} has {@code mfa}, RFC 8176)
     * @param askAgain whether it is to ask people even if they are signed in there, as on machines that several use
     * @param signedWith by which algorithm it signs (RFC 7518, 3.1); RS256 is the standard's default
     */
    public record Provider(
            @DefaultValue("") String id,
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("统一身份认证") String zh,
            @DefaultValue("your organisation") String en,
            @DefaultValue List<String> scopes,
            @DefaultValue("") String usernameClaim,
            @DefaultValue("false") boolean secondFactor,
            @DefaultValue("true") boolean askAgain,
            @DefaultValue("RS256") String signedWith) {

        public Provider {
            scopes = List.copyOf(scopes);
        }

        private boolean isWhole() {
            return ID.matcher(id).matches()
                    && isSafe(issuer)
                    && !clientId.isBlank()
                    && SignatureAlgorithm.from(signedWith) != null;
        }

        SignatureAlgorithm algorithm() {
            return Objects.requireNonNull(SignatureAlgorithm.from(signedWith), "looked at when it was set");
        }

        private static boolean isSafe(String address) {
            try {
                URI uri = URI.create(address);
                return uri.getHost() != null
                        && ("https".equals(uri.getScheme())
                                || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        @Override
        public String toString() {
            return "Provider " + id;
        }
    }
}
