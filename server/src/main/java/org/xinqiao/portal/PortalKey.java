package org.xinqiao.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.platform.Safe;
import org.xinqiao.platform.SealedKey;
import org.xinqiao.portal.store.SecretTable;

/** 市民端密钥: makes marks that only the house can make: of phones, of codes, of links. It lies in the house's safe. */
@Component
class PortalKey {

    private static final String PURPOSE = "portal.key";
    private static final int SIGNATURE_BYTES = 18;

    private final SealedKey key;

    PortalKey(SecretTable table, Safe safe, TransactionTemplate transactions) {
        this.key = new SealedKey(safe, transactions, PURPOSE, table::find, table::put);
    }

    /** So that no question has to wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        key.prepare();
    }

    /** The same text gives the same mark, which tells nothing to whoever has not the key. */
    byte[] mark(String purpose, String text) {
        return key.mark(purpose + "\0" + text);
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
}
