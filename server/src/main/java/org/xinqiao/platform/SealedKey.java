package org.xinqiao.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 密封的密钥: a key of a room's own, made when it is first needed, which lies in the house's safe and makes marks (HMAC-SHA-256) that
 * nobody else can make. Of several processes that need it first, one makes it.
 */
public final class SealedKey {

    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final Safe safe;
    private final TransactionTemplate transactions;
    private final String purpose;
    private final Supplier<Optional<Long>> find;
    private final LongPredicate put;
    private volatile byte @Nullable [] key;

    /**
     * @param purpose what it is kept for in the safe
     * @param find the number under which it lies there, as the room wrote it down
     * @param put writes that number down; no where another was there already
     */
    public SealedKey(
            Safe safe,
            TransactionTemplate transactions,
            String purpose,
            Supplier<Optional<Long>> find,
            LongPredicate put) {
        this.safe = safe;
        this.transactions = transactions;
        this.purpose = purpose;
        this.find = find;
        this.put = put;
    }

    /** Fetches it, so that no question has to wait for it. */
    public void prepare() {
        key();
    }

    /** The same text gives the same mark, which tells nothing to whoever has not the key. */
    public byte[] mark(String text) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key(), MAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = Base64.getDecoder().decode(safe.open(number(), purpose));
            key = known;
        }
        return known;
    }

    private long number() {
        return find.get().orElseGet(() -> {
            transactions.executeWithoutResult(status -> {
                if (!put.test(safe.keep(fresh(), purpose))) {
                    status.setRollbackOnly();
                }
            });
            return find.get().orElseThrow();
        });
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
