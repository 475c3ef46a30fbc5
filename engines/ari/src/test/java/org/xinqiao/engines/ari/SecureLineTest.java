package org.xinqiao.engines.ari;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestSwitch.class)
@DisplayName("SIP over TLS (加密信令)")
class SecureLineTest {

    private static int port() throws IOException {
        String connection = Files.readString(TestSwitch.running().folder().resolve("connection"));
        return Integer.parseInt(connection.replaceAll("(?s).*sips = 127.0.0.1:(\\d+).*", "$1"));
    }

    @Test
    @DisplayName("is spoken with the place's certificate, and asks who is there")
    void answers() throws Exception {
        KeyStore trusted = TestCertificate.trusted();
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        InetAddress here = InetAddress.getByName(TestSwitch.SEAT);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port(), here, 0)) {
            socket.setSoTimeout(5000);
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
            String options = "OPTIONS sip:1005@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/TLS 127.0.0.1:9;branch=z9hG4bKs\r\n"
                    + "From: <sip:1005@127.0.0.1>;tag=s\r\nTo: <sip:1005@127.0.0.1>\r\nCall-ID: s\r\nCSeq: 1 OPTIONS\r\n"
                    + "Max-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
            socket.getOutputStream().write(options.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            byte[] answer = new byte[11];
            assertThat(in.readNBytes(answer, 0, answer.length)).isEqualTo(answer.length);
            assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("SIP/2.0 401");
        }
    }

    @Test
    @DisplayName("is the only way of a seat that must be secure, and its key is nobody else's to read")
    void rendered() throws IOException {
        Path folder = TestSwitch.running().folder();
        String endpoints = Files.readString(folder.resolve("etc/pjsip.conf"));
        assertThat(endpoints)
                .contains("[1005](secure)")
                .contains("[1004](phone)")
                .contains("media_encryption = sdes");
        assertThat(Files.getPosixFilePermissions(folder.resolve("lib/keys/switch.key")))
                .hasSize(2);
    }
}
