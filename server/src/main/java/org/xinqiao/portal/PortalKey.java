package org.xinqiao.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.platform.Safe;
import org.xinqiao.portal.store.SecretTable;

/** 市民端密钥: makes marks that only the house can make: of phones, of codes, of links. It lies in the house's safe. */
@Component
class PortalKey {

    private static final String PURPOSE = "portal.key";
    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int SIGNATURE_BYTES = 18;

    private final SecretTable table;
    private final Safe safe;
    private final TransactionTemplate transactions;
    private volatile byte @Nullable [] key;

    PortalKey(SecretTable table, Safe safe, TransactionTemplate transactions) {
        this.table = table;
        this.safe = safe;
        this.transactions = transactions;
    }

    /** So that no question has to wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        key();
    }

    /** The same text gives the same mark, which tells nothing to whoever has not the key. */
    byte[] mark(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key(), MAC));
            return mac.doFinal((purpose + "\0" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text with its mark behind it. */
    String signed(String purpose, String text) {
        return text + "." + signature(purpose, text);
    }

    /** What was signed for that purpose; empty for anything else. */
    Optional<String> opened(String purpose, String signed) {
        int dot = signed.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String text = signed.substring(0, dot);
        boolean isOurs = MessageDigest.isEqual(
                signature(purpose, text).getBytes(StandardCharsets.UTF_8),
                signed.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
        return isOurs ? Optional.of(text) : Optional.empty();
    }

    private String signature(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(mark(purpose, text), SIGNATURE_BYTES));
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = Base64.getDecoder().decode(safe.open(number(), PURPOSE));
            key = known;
        }
        return known;
    }

    private long number() {
        return table.find().orElseGet(() -> {
            transactions.executeWithoutResult(status -> {
                if (!table.put(safe.keep(fresh(), PURPOSE))) {
                    status.setRollbackOnly();
                }
            });
            return table.find().orElseThrow();
        });
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
