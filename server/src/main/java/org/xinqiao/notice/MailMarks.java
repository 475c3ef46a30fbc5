package org.xinqiao.notice;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.notice.store.MailOptOutTable;
import org.xinqiao.platform.Safe;
import org.xinqiao.platform.SealedKey;

/**
 * 邮件退订: the front door to who wants no e-mail. An address is known here by its mark alone, which tells nothing without the
 * house's key; the key to a mark lies in each e-mail, and nobody can make one up.
 */
@Service
public class MailMarks {

    private static final String PURPOSE = "notice.mail-key";
    private static final int SIGNATURE = 18;

    private final MailOptOutTable table;
    private final SealedKey key;
    private final Audit audit;
    private final Clock clock;
    private final String site;

    MailMarks(
            MailOptOutTable table,
            Safe safe,
            TransactionTemplate transactions,
            Audit audit,
            Clock clock,
            @Value("${xinqiao.portal.address:http://localhost:8080}") String site) {
        this.table = table;
        this.key = new SealedKey(safe, transactions, PURPOSE, table::key, table::putKey);
        this.audit = audit;
        this.clock = clock;
        this.site = site;
    }

    boolean isOut(String address) {
        return table.has(mark(address));
    }

    /** 退订链接 (RFC 8058): one click on it, by a person or by their mail program, is enough. */
    String link(String address) {
        byte[] mark = mark(address);
        Base64.Encoder letters = Base64.getUrlEncoder().withoutPadding();
        return site + "/api/mail-opt-outs/" + letters.encodeToString(mark) + "."
                + letters.encodeToString(signature(mark));
    }

    /** Tells that address nothing more but what is owed; false for a link that the house never made. */
    @Transactional
    public boolean optOut(String token) {
        return settle(token, true);
    }

    /** The other way round. */
    @Transactional
    public boolean optIn(String token) {
        return settle(token, false);
    }

    private boolean settle(String token, boolean out) {
        Optional<byte[]> mark = opened(token);
        mark.ifPresent(known -> {
            if (out) {
                table.add(known, clock.instant());
            } else {
                table.remove(known);
            }
            audit.did(Act.of(AuditAction.NOTICE_MAIL_WISHED, Who.NOBODY).with("out", out));
        });
        return mark.isPresent();
    }

    private Optional<byte[]> opened(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] mark = Base64.getUrlDecoder().decode(parts[0]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
            return MessageDigest.isEqual(signature(mark), signature) ? Optional.of(mark) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] mark(String address) {
        return key.mark("address " + address.strip().toLowerCase(Locale.ROOT));
    }

    private byte[] signature(byte[] mark) {
        return Arrays.copyOf(key.mark("link " + Base64.getEncoder().encodeToString(mark)), SIGNATURE);
    }
}
