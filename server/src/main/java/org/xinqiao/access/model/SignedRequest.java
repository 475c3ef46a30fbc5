package org.xinqiao.access.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * 被签名的请求: a request as a signature sees it (RFC 9421, section 2).
 *
 * @param target its whole address, as the sender wrote it
 * @param fields all values of each field, by its name in small letters
 */
public record SignedRequest(String method, Target target, Map<String, List<String>> fields) {

    public SignedRequest {
        fields = Map.copyOf(fields);
    }

    /**
     * 目标地址.
     *
     * @param authority host in small letters, with the port unless it is the scheme's own
     * @param path as sent, still encoded
     * @param query with its question mark; a mark alone where there is none
     */
    public record Target(String scheme, String authority, String path, String query) {

        /** @param query without its question mark; empty for none */
        public static Target of(String scheme, String host, int port, String path, String query) {
            String small = scheme.toLowerCase(Locale.ROOT);
            boolean usual = port < 0 || (small.equals("https") ? port == 443 : port == 80);
            String authority = host.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
            return new Target(small, authority, path.isEmpty() ? "/" : path, "?" + query);
        }

        String text() {
            return scheme + "://" + authority + path + (query.equals("?") ? "" : query);
        }
    }

    /** Whether it brings files, part by part. */
    public boolean isForm() {
        return field("content-type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .isPresent();
    }

    /** What is signed (section 2.5); empty where the signature covers something that the request has not, or we do not know. */
    public Optional<String> baseOf(SignatureInput input) {
        StringJoiner base = new StringJoiner("\n");
        for (String component : input.components()) {
            Optional<String> value = value(component);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            base.add("\"" + component + "\": " + value.get());
        }
        return Optional.of(base.add("\"@signature-params\": " + input.text()).toString());
    }

    private Optional<String> value(String component) {
        return switch (component) {
            case "@method" -> Optional.of(method);
            case "@target-uri" -> Optional.of(target.text());
            case "@authority" -> Optional.of(target.authority());
            case "@scheme" -> Optional.of(target.scheme());
            case "@path" -> Optional.of(target.path());
            case "@query" -> Optional.of(target.query());
            case "@request-target" ->
                Optional.of(target.path() + (target.query().equals("?") ? "" : target.query()));
            default -> component.startsWith("@") ? Optional.empty() : field(component);
        };
    }

    /** All values of a field in one line (section 2.1). */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name))
                .map(values ->
                        String.join(", ", values.stream().map(String::strip).toList()));
    }
}
