package org.xinqiao.intake.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import me.chanjar.weixin.common.error.WxRuntimeException;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.store.WechatAccountTable;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Sha256;

/**
 * 微信回调验签: makes sure that it is the platform that calls, and opens what it says. In the plain kind the signature does not
 * cover the message; so a signature counts for one message alone, and not for long.
 */
@Component
public class WechatCalls {

    private static final int ADDRESSES = 10_000;

    private final WechatAccountTable table;
    private final WxJavaPlatform platform;
    private final WechatSecrets secrets;
    private final WechatSettings settings;
    private final Clock clock;
    private final Cache<String, AtomicInteger> refused = Caffeine.newBuilder()
            .maximumSize(ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    WechatCalls(
            WechatAccountTable table,
            WxJavaPlatform platform,
            WechatSecrets secrets,
            WechatSettings settings,
            Clock clock) {
        this.table = table;
        this.platform = platform;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** 来电. */
    record Opened(WechatAccount account, WxMpXmlMessage message, boolean encrypted) {}

    /**
     * Whose call it is.
     *
     * @throws ProblemFound with {@link IntakeProblem#BAD_SIGNATURE}, also for a door that is none
     */
    WechatAccount check(String door, WechatCall call, String address) {
        if (count(address).get() > settings.refusals()) {
            throw new ProblemFound(PlatformProblem.TOO_MANY_REQUESTS);
        }
        return table.findByDoor(door)
                .filter(WechatAccount::active)
                .filter(account -> call.isFrom(secrets.of(account).token(), clock.instant(), settings.window()))
                .orElseThrow(() -> refusal(address));
    }

    /** Checks and reads what was sent. */
    Opened open(String door, WechatCall call, byte[] body, String address) {
        WechatAccount account = check(door, call, address);
        if (account.encrypted() && !call.isEncrypted()) {
            throw refusal(address);
        }
        String sent = new String(body, StandardCharsets.UTF_8);
        String plain = call.isEncrypted() ? decrypted(account, call, sent, address) : sent;
        if (!table.use(
                account.id(),
                Sha256.of(call.counting()),
                Sha256.of(call.isEncrypted() ? plain : sent),
                clock.instant())) {
            throw new ProblemFound(IntakeProblem.REPLAYED);
        }
        return new Opened(account, read(plain), call.isEncrypted());
    }

    /** Begins to count anew. */
    void forgetRefusals() {
        refused.invalidateAll();
    }

    /** Forgets signatures whose time is over anyway. */
    public void tidy() {
        table.forgetCallsBefore(clock.instant().minus(settings.window().multipliedBy(3)));
    }

    private String decrypted(WechatAccount account, WechatCall call, String sent, String address) {
        try {
            checkPlain(sent);
            return new WxMpCryptUtil(platform.config(account))
                    .decryptXml(call.messageSignature(), call.timestamp(), call.nonce(), sent);
        } catch (WxRuntimeException | IllegalArgumentException _) {
            throw refusal(address);
        }
    }

    private static WxMpXmlMessage read(String xml) {
        checkPlain(xml);
        try {
            WxMpXmlMessage message = WxMpXmlMessage.fromXml(xml);
            if (message.getFromUser() != null && message.getMsgType() != null) {
                return message;
            }
        } catch (RuntimeException _) {
            // the reader has an exception of its own for each way of being wrong
        }
        throw new ProblemFound(IntakeProblem.INVALID);
    }

    /** No message of the platform declares entities. */
    private static void checkPlain(String xml) {
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw new ProblemFound(IntakeProblem.INVALID);
        }
    }

    private ProblemFound refusal(String address) {
        count(address).incrementAndGet();
        return new ProblemFound(IntakeProblem.BAD_SIGNATURE);
    }

    private AtomicInteger count(String address) {
        return Objects.requireNonNull(refused.get(address, _ -> new AtomicInteger()));
    }
}
