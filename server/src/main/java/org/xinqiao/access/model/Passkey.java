package org.xinqiao.access.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 通行密钥: the public half of a key that stays with the person.
 *
 * @param name what the person calls it
 * @param usedAt when somebody last proved who they are with it
 */
public record Passkey(
        long id,
        String name,
        Credential credential,
        Instant addedAt,
        @Nullable Instant usedAt) {

    /**
     * 公钥凭据: what an authenticator told about itself when it was added.
     *
     * @param data its model, its id and its public key, as it wrote them
     * @param signCount how often it signed, by its own count
     * @param backupEligible whether it may be synchronised between devices
     * @param transports ways in which browsers reach it
     */
    public record Credential(byte[] id, byte[] data, long signCount, boolean backupEligible, List<String> transports) {

        public Credential {
            transports = List.copyOf(transports);
        }
    }
}
