package org.xinqiao.intake.wechat;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.store.WechatAccountTable.Draft;
import org.xinqiao.organisation.AreaCode;

/** 微信来电: calls the house as the platform does, with payloads in the shape the platform's documents show. */
public final class Calling {

    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());

    private final MockMvc http;
    final WechatAccounts.Made account;
    private final String appId;

    public Calling(MockMvc http, WechatAccounts accounts, Viewer admin, boolean encrypted, String template) {
        this.http = http;
        this.appId = "wx" + UUID.randomUUID().toString().substring(0, 8);
        this.account = accounts.add(
                admin, new Draft("号 " + appId, new AreaCode("9901"), appId, encrypted, "", template), "s".repeat(32));
    }

    public String source() {
        return "wechat:" + account.id();
    }

    public static String freshId() {
        return Long.toString(IDS.incrementAndGet());
    }

    public static String freshOpenid() {
        return "o6_bm" + UUID.randomUUID().toString().replace("-", "").substring(0, 23);
    }

    static String payload(String kind, Map<String, String> parts) {
        try (InputStream stream =
                Objects.requireNonNull(Calling.class.getResourceAsStream("/wechat/" + kind + ".xml"))) {
            String xml = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@time@", Long.toString(Instant.now().getEpochSecond()));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                xml = xml.replace("@" + part.getKey() + "@", part.getValue());
            }
            return xml;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String payload(String kind, String openid, String id, String text) {
        return payload(kind, Map.of("openid", openid, "id", id, "text", text));
    }

    /** Sends one under a signature of its own. */
    public MockHttpServletResponse send(String xml) throws Exception {
        return send(xml, Instant.now(), UUID.randomUUID().toString(), account.token());
    }

    MockHttpServletResponse send(String xml, Instant at, String nonce, String token) throws Exception {
        return perform(signed(at, nonce, token), xml);
    }

    private MockHttpServletRequestBuilder signed(Instant at, String nonce, String token) {
        String timestamp = Long.toString(at.getEpochSecond());
        return post("/wechat/" + account.door())
                .queryParam("signature", SHA1.gen(token, timestamp, nonce))
                .queryParam("timestamp", timestamp)
                .queryParam("nonce", nonce)
                .queryParam("openid", "o-in-the-address");
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request, String xml) throws Exception {
        return http.perform(request.contentType(MediaType.TEXT_XML).content(xml.getBytes(StandardCharsets.UTF_8)))
                .andReturn()
                .getResponse();
    }

    /** As in the safe mode of the platform. */
    MockHttpServletResponse sendEncrypted(String xml, String aesKey) throws Exception {
        WxMpCryptUtil crypt = crypt(aesKey);
        String nonce = UUID.randomUUID().toString();
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        String encrypted = crypt.encrypt("0123456789abcdef", xml);
        String body = "<xml><ToUserName><![CDATA[gh_0a1b2c3d4e5f]]></ToUserName><Encrypt><![CDATA[%s]]></Encrypt></xml>"
                .formatted(encrypted);
        return perform(
                signed(Instant.now(), nonce, account.token())
                        .queryParam("encrypt_type", "aes")
                        .queryParam("msg_signature", SHA1.gen(account.token(), timestamp, nonce, encrypted)),
                body);
    }

    WxMpCryptUtil crypt(String aesKey) {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(appId);
        config.setToken(account.token());
        config.setAesKey(aesKey);
        return new WxMpCryptUtil(config);
    }
}
