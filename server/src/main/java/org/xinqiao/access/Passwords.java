package org.xinqiao.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.SecretText;

/**
 * 密码: hashes and compares passwords with Argon2id at the strength OWASP asks for. Each hashing takes 19 MB for some tens
 * of milliseconds, so only a few go on at once: a flood of sign-ins must not exhaust the memory.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int RANDOM_BYTES = 12;

    private final PasswordEncoder argon = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    /** The hash of a password that nobody has: unknown users are answered as slowly as known ones. */
    private final String nobodys = argon.encode(random());

    /** A hash with a salt of its own. */
    String hash(String password) {
        return inTurn(() -> argon.encode(password));
    }

    /** Whether the password fits; takes as long where there is no hash to compare with. */
    boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> argon.matches(password, hash.orElse(nobodys))) && hash.isPresent();
    }

    /** A password that cannot be guessed. */
    static String random() {
        return SecretText.of(RANDOM_BYTES);
    }

    private <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
