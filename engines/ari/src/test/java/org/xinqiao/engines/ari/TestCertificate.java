package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;

/** 测试证书: made for a test's switch by the JDK's keytool, and known to the tests alone. */
final class TestCertificate {

    static final String CERTIFICATE = "test.crt";
    static final String KEY = "test.key";

    private static final String STORE = "test.p12";
    private static final String WORD = "only-for-tests";

    private TestCertificate() {}

    /** Into that folder, as the PEM files that a place would have. */
    static void write(Path folder) throws IOException {
        Path store = folder.resolve(STORE);
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "switch",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=switch.test",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        WORD,
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start();
        try {
            assertThat(process.waitFor()).isZero();
            KeyStore keys = KeyStore.getInstance(store.toFile(), WORD.toCharArray());
            Key key = keys.getKey("switch", WORD.toCharArray());
            Certificate certificate = keys.getCertificate("switch");
            Files.writeString(folder.resolve(KEY), pem("PRIVATE KEY", key.getEncoded()));
            Files.writeString(folder.resolve(CERTIFICATE), pem("CERTIFICATE", certificate.getEncoded()));
        } catch (GeneralSecurityException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String pem(String what, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }

    /** What trusts it and nothing else. */
    static KeyStore trusted() throws IOException, GeneralSecurityException {
        Path store = TestSwitch.running().folder().resolve(STORE);
        KeyStore keys = KeyStore.getInstance(store.toFile(), WORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("switch", keys.getCertificate("switch"));
        return trusted;
    }
}
