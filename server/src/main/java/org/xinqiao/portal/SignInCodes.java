package org.xinqiao.portal;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Lang;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.store.CodeTable;

/**
 * 短信验证码: proves that a phone is in somebody's hand. Whoever asks gets the same answer, whether a code went out or not.
 */
@Service
public class SignInCodes {

    /** How long a code holds. */
    public static final Duration LASTS = Duration.ofMinutes(5);

    /** How long one waits for the next. */
    public static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int TRIES = 5;
    private static final int CODES = 1_000_000;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Duration KEPT = Duration.ofDays(1);

    private final SecureRandom random = new SecureRandom();
    private final CodeTable table;
    private final PortalKey key;
    private final CodeSender sender;
    private final PortalLimits limits;
    private final Audit audit;
    private final Clock clock;

    SignInCodes(CodeTable table, PortalKey key, CodeSender sender, PortalLimits limits, Audit audit, Clock clock) {
        this.table = table;
        this.key = key;
        this.sender = sender;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends a code to a mobile phone in that language, unless it has had enough of them.
     *
     * @throws ProblemFound with {@link PortalProblem#INVALID}, or {@link PortalProblem#TOO_OFTEN} for an address that asks too often
     */
    @Transactional
    public void ask(String typed, Lang lang, String address) {
        PhoneNumber phone = mobile(typed);
        limits.checkCodesFrom(address);
        byte[] mark = mark(phone);
        Instant now = clock.instant();
        boolean sends = table.sentSince(mark, now.minus(PAUSE)) == 0 && limits.takesCode(phone);
        if (sends) {
            String code = "%06d".formatted(random.nextInt(CODES));
            table.add(mark, hash(phone, code), now, now.plus(LASTS));
            sender.send(phone, code, lang);
        }
        audit.did(Act.of(AuditAction.PORTAL_CODE_ASKED, Who.NOBODY).with("sent", sends));
    }

    /**
     * Takes a code, once.
     *
     * @throws ProblemFound with {@link PortalProblem#WRONG_CODE}
     */
    public PhoneNumber prove(String typed, String code) {
        PhoneNumber phone = mobile(typed);
        String plain = code.strip();
        boolean isRight = CODE.matcher(plain).matches()
                && table.tryLast(mark(phone), clock.instant(), TRIES)
                        .filter(sent -> MessageDigest.isEqual(sent.hash(), hash(phone, plain)))
                        .filter(sent -> table.use(sent.id()))
                        .isPresent();
        if (!isRight) {
            PortalProblem problem = PortalProblem.WRONG_CODE;
            throw new ProblemFound(
                    problem, List.of(new FieldProblem("code", problem.code(), problem.zh(), problem.en())));
        }
        return phone;
    }

    void sweep() {
        table.forgetBefore(clock.instant().minus(KEPT));
    }

    private static PhoneNumber mobile(String typed) {
        return PhoneNumber.parse(typed)
                .filter(phone -> MOBILE.matcher(phone.value()).matches())
                .orElseThrow(() -> new ProblemFound(
                        PortalProblem.INVALID,
                        List.of(new FieldProblem(
                                "phone", "unreadable", "请填写 11 位手机号码。", "Give a mobile number of 11 digits."))));
    }

    private byte[] mark(PhoneNumber phone) {
        return key.mark("phone", phone.value());
    }

    private byte[] hash(PhoneNumber phone, String code) {
        return key.mark("code", phone.value() + " " + code);
    }
}
