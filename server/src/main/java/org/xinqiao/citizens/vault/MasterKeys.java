package org.xinqiao.citizens.vault;

import java.security.GeneralSecurityException;
import java.util.List;

/**
 * 主密钥保管: keeps the master keys, which never come near the database, and wraps with them the keys that lie in it. One
 * implementation for each place where they may be kept.
 */
interface MasterKeys {

    /** The word that stands before the ids of this keeper: {@code file}. */
    String kind();

    /** The ids of all that are there, the oldest first. */
    List<String> ids();

    /** Makes a new one, as that suite needs it if this keeper can, and answers with its id. */
    String make(Suite suite);

    byte[] wrap(String id, byte[] key, byte[] bound);

    /** @throws GeneralSecurityException when it is not there, or did not wrap this, or not for this */
    byte[] unwrap(String id, byte[] wrapped, byte[] bound) throws GeneralSecurityException;
}
