package org.xinqiao.notice;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.gateway.HttpGateway;
import org.xinqiao.notice.gateway.Signed;
import org.xinqiao.notice.store.SignatureTable;
import org.xinqiao.platform.ProblemFound;

/** 网关来访: lets the HTTP gateway in by its signature, and each signature once. */
@Service
public class GatewayCalls {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Who GATEWAY = new Who(0, "短信网关");

    private final NoticeSettings settings;
    private final SignatureTable signatures;
    private final GatewayMail mail;
    private final Audit audit;
    private final Clock clock;

    GatewayCalls(NoticeSettings settings, SignatureTable signatures, GatewayMail mail, Audit audit, Clock clock) {
        this.settings = settings;
        this.signatures = signatures;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** 来件. */
    public sealed interface Call {

        /** 回执. */
        record Receipt(String id, boolean delivered, String reason) implements Call {}

        /** 来信. */
        record Sms(String id, PhoneNumber from, String words) implements Call {

            /** Not shown by accident. */
            @Override
            public String toString() {
                return "an SMS";
            }
        }
    }

    /** @throws ProblemFound with {@link NoticeProblem#NOT_SIGNED} */
    public void check(String time, String signature, byte[] content) {
        boolean right = settings.http().isOn()
                && SECONDS.matcher(time).matches()
                && HASH.matcher(signature).matches()
                && isFresh(Instant.ofEpochSecond(Long.parseLong(time)))
                && MessageDigest.isEqual(
                        Signed.of(settings.http().secret(), time, content),
                        HexFormat.of().parseHex(signature));
        if (!right) {
            throw new ProblemFound(NoticeProblem.NOT_SIGNED);
        }
    }

    private boolean isFresh(Instant signed) {
        return Duration.between(signed, clock.instant()).abs().compareTo(FRESH) <= 0;
    }

    /**
     * Takes in what a signed call brings, all of it or nothing.
     *
     * @throws ProblemFound with {@link NoticeProblem#REPLAYED}
     */
    @Transactional
    public void take(String signature, List<Call> brought) {
        if (!signatures.isFirst(HexFormat.of().parseHex(signature), clock.instant())) {
            throw new ProblemFound(NoticeProblem.REPLAYED);
        }
        for (Call each : brought) {
            switch (each) {
                case Call.Receipt(var id, var delivered, var reason) ->
                    mail.receipt(HttpGateway.NAME, id, delivered, reason);
                case Call.Sms(var id, var from, var words) -> mail.sms(HttpGateway.NAME, id, from, words);
            }
        }
        audit.did(Act.of(AuditAction.GATEWAY_CALLED, GATEWAY).with("brought", brought.size()));
    }
}
