package org.xinqiao.access.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 签名核验: what a signature has to cover and to say about itself, and whether it is one. Whose key it is, whether that key
 * counts today and whether the nonce is new are not seen from here.
 *
 * @param input what it says about itself
 * @param signature the 64 bytes
 */
public record SignatureCheck(SignatureInput input, byte[] signature) {

    /** How long a signature counts after it was made. */
    public static final Duration LASTS = Duration.ofMinutes(5);

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final Pattern SIGNATURE = Pattern.compile("([a-z*][a-z0-9_.*-]{0,63})=:([A-Za-z0-9+/]{86}==):");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_=+/.-]{16,128}");

    /** Empty when the two fields do not hold one signature between them. */
    public static Optional<SignatureCheck> parse(String inputField, String signatureField) {
        Matcher signature = SIGNATURE.matcher(signatureField);
        return SignatureInput.parse(inputField)
                .filter(input -> signature.matches() && signature.group(1).equals(input.label()))
                .map(input -> new SignatureCheck(input, Base64.getDecoder().decode(signature.group(2))));
    }

    public String keyId() {
        return input.parameter("keyid");
    }

    public String nonce() {
        return input.parameter("nonce");
    }

    /** What a signature of this request lacks, by name. */
    public List<String> missing(SignedRequest request, boolean hasBody) {
        List<String> missing = new ArrayList<>();
        if (!input.covers("@method")) {
            missing.add("@method");
        }
        if (!input.covers("@target-uri")) {
            require("@path", missing);
            if (!request.target().query().equals("?")) {
                require("@query", missing);
            }
        }
        if (hasBody) {
            require("content-digest", missing);
        }
        if (request.isForm()) {
            require("content-type", missing); // it says where one part ends and the next begins
        }
        if (input.seconds("created").isEmpty()) {
            missing.add("created");
        }
        if (input.seconds("expires").isEmpty()) {
            missing.add("expires");
        }
        if (keyId().isEmpty()) {
            missing.add("keyid");
        }
        if (!NONCE.matcher(nonce()).matches()) {
            missing.add("nonce");
        }
        if (!input.parameter("alg").isEmpty() && !input.parameter("alg").equals("ed25519")) {
            missing.add("alg");
        }
        return missing;
    }

    private void require(String component, List<String> missing) {
        if (!input.covers(component)) {
            missing.add(component);
        }
    }

    /** Whether it was made just now, and is not to be over yet. */
    public boolean isTimely(Instant now) {
        Instant created = Instant.ofEpochSecond(input.seconds("created").orElse(0L));
        Instant expires = Instant.ofEpochSecond(input.seconds("expires").orElse(0L));
        return created.isBefore(now.plus(CLOCKS_DIFFER)) && created.plus(LASTS).isAfter(now) && expires.isAfter(now);
    }

    public boolean isBy(Ed25519 key, SignedRequest request) {
        return request.baseOf(input)
                .filter(base -> key.signed(base.getBytes(StandardCharsets.UTF_8), signature))
                .isPresent();
    }
}
