package org.xinqiao.access.model;

import static com.webauthn4j.data.PublicKeyCredentialType.PUBLIC_KEY;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** 通行密钥核验: whether what a browser sent was signed by a passkey, for our page, with the person there and verified. */
public final class PasskeyCheck {

    /** In the order of preference, as COSE numbers them: ES256, EdDSA, RS256. */
    public static final List<Long> ALGORITHMS = List.of(
            COSEAlgorithmIdentifier.ES256.getValue(),
            COSEAlgorithmIdentifier.EdDSA.getValue(),
            COSEAlgorithmIdentifier.RS256.getValue());

    private static final boolean VERIFIED = true;

    private final PasskeySite site;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    public PasskeyCheck(PasskeySite site) {
        this.site = site;
    }

    /** What an answer says it is an answer to, and which passkey gave it; nothing of it is checked yet. */
    public record Claim(byte[] credentialId, byte[] challenge) {}

    /** 核验结果. */
    public sealed interface Verdict {}

    /** It is that passkey. */
    public record Right(long signCount) implements Verdict {}

    /** It is not, whatever the reason. */
    public record Wrong(String why) implements Verdict {}

    /** It is, but its count fell back: there are two of it. */
    public record Copied() implements Verdict {}

    /** Empty when it is no registration at all. */
    public Optional<byte[]> challengeOfNew(String answer) {
        return parsed(() -> challenge(Objects.requireNonNull(
                manager.parseRegistrationResponseJSON(answer).getCollectedClientData())));
    }

    /** Empty when it is no proof at all. */
    public Optional<Claim> claim(String answer) {
        return parsed(() -> {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            return new Claim(credentialId(data), challenge(Objects.requireNonNull(data.getCollectedClientData())));
        });
    }

    /** The new passkey that answered the challenge; empty when it is not to be taken. */
    public Optional<Passkey.Credential> added(String answer, byte[] challenge) {
        List<PublicKeyCredentialParameters> allowed = ALGORITHMS.stream()
                .map(number -> new PublicKeyCredentialParameters(PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
                .toList();
        return parsed(() -> {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(challenge), allowed, VERIFIED));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData attested = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            List<String> transports = data.getTransports() == null
                    ? List.of()
                    : data.getTransports().stream()
                            .map(AuthenticatorTransport::getValue)
                            .filter(each -> each.matches("[a-z-]{1,20}"))
                            .sorted()
                            .toList();
            return new Passkey.Credential(
                    attested.getCredentialId(),
                    credentials.convert(attested),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE(),
                    transports);
        });
    }

    /** Whether the passkey signed the challenge. */
    public Verdict proved(String answer, byte[] challenge, Passkey.Credential passkey) {
        CredentialRecord known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                VERIFIED,
                passkey.backupEligible(),
                null,
                passkey.signCount(),
                credentials.convert(passkey.data()),
                null,
                null,
                null,
                null);
        try {
            AuthenticationData data = manager.verifyAuthenticationResponseJSON(
                    answer, new AuthenticationParameters(server(challenge), known, List.of(passkey.id()), VERIFIED));
            return new Right(Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (MaliciousCounterValueException e) {
            return new Copied();
        } catch (RuntimeException e) {
            return new Wrong(e.getClass().getSimpleName());
        }
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .originPredicate(site::owns)
                .rpId(site.domain())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    @SuppressWarnings("NullAway") // the library means the array and marks its elements
    private static byte[] credentialId(AuthenticationData data) {
        return Objects.requireNonNull(data.getCredentialId());
    }

    private static byte[] challenge(CollectedClientData client) {
        return client.getChallenge().getValue();
    }

    /** The library throws whatever it meets with in what strangers send: its own exceptions, Jackson's, and Java's. */
    private static <T> Optional<T> parsed(Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
