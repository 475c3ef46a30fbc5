import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * 签名调用示例: sends one signed request and prints the answer. Plain Java 17 or newer, nothing to install.
 *
 * <pre>java SignedCall.java partner.pem xq-1234567890abcdef POST https://12345.example.gov.cn/api/cases case.json</pre>
 */
class SignedCall {

    public static void main(String[] arguments) throws Exception {
        PrivateKey key = privateKey(Path.of(arguments[0]));
        String keyId = arguments[1];
        String method = arguments[2];
        URI address = URI.create(arguments[3]);
        byte[] body = arguments.length > 4 ? Files.readAllBytes(Path.of(arguments[4])) : new byte[0];
        String type = "application/json";
        if (method.equals("UPLOAD")) {
            // 上传文件：按表单发送 a file goes as a form does
            method = "POST";
            type = "multipart/form-data; boundary=" + BOUNDARY;
            body = form(Path.of(arguments[4]).getFileName().toString(), body);
        }

        HttpRequest request = signed(key, keyId, method, address, body, type);
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(answer.statusCode());
        System.out.println(answer.body());
        System.exit(answer.statusCode() / 100 == 2 ? 0 : 1);
    }

    static final String BOUNDARY = "a-line-that-is-in-no-file-" + UUID.randomUUID();

    static byte[] form(String name, byte[] file) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    static HttpRequest signed(PrivateKey key, String keyId, String method, URI address, byte[] body, String type)
            throws GeneralSecurityException {
        String path = address.getRawPath();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        String digest = "sha-256=:" + base64(MessageDigest.getInstance("SHA-256").digest(body)) + ":";
        long now = Instant.now().getEpochSecond();

        // 覆盖哪些内容 what is covered, and what the signature says about itself
        String covered = "(\"@method\" \"@path\" \"@query\""
                + (body.length > 0 ? " \"content-digest\" \"content-type\"" : "") + ")";
        String parameters = covered + ";created=" + now + ";expires=" + (now + 120) + ";nonce=\"" + UUID.randomUUID()
                + "\";keyid=\"" + keyId + "\";alg=\"ed25519\"";

        // 被签名的文字：每项一行，最后一行没有换行 what is signed: a line each, no line break after the last
        String base = "\"@method\": " + method + "\n"
                + "\"@path\": " + path + "\n"
                + "\"@query\": ?" + query + "\n"
                + (body.length > 0 ? "\"content-digest\": " + digest + "\n\"content-type\": " + type + "\n" : "")
                + "\"@signature-params\": " + parameters;
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key);
        signer.update(base.getBytes(StandardCharsets.UTF_8));

        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Signature-Input", "sig=" + parameters)
                .header("Signature", "sig=:" + base64(signer.sign()) + ":")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Digest", digest).header("Content-Type", type);
        }
        return request.build();
    }

    static PrivateKey privateKey(Path pem) throws IOException, GeneralSecurityException {
        String text = Files.readString(pem).replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
