package org.xinqiao.access;

import java.time.Duration;
import java.util.List;
import org.xinqiao.access.model.PasskeyCheck;

/** 登记通行密钥: what a browser is asked to make a passkey of, in the words of WebAuthn's creation options. */
public record PasskeyOffer(
        Party rp,
        User user,
        String challenge,
        List<Algorithm> pubKeyCredParams,
        long timeout,
        List<Handle> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {

    static final String REQUIRED = "required";
    private static final String TYPE = "public-key";

    /** @param id the host at which it will count, and below */
    public record Party(String id, String name) {}

    public record User(String id, String name, String displayName) {}

    public record Algorithm(String type, long alg) {}

    /** A passkey by its public id, and the ways to reach it. */
    public record Handle(String type, String id, List<String> transports) {

        static Handle of(String id, List<String> transports) {
            return new Handle(TYPE, id, transports);
        }
    }

    /** It stands beside the password, so none needs to be found without a name. */
    public record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    static PasskeyOffer of(Party party, User user, String challenge, Duration lasts, List<Handle> known) {
        return new PasskeyOffer(
                party,
                user,
                challenge,
                PasskeyCheck.ALGORITHMS.stream()
                        .map(number -> new Algorithm(TYPE, number))
                        .toList(),
                lasts.toMillis(),
                known,
                new Selection("discouraged", false, REQUIRED),
                "none");
    }
}
