package org.xinqiao.citizens;

import java.time.Instant;

/**
 * 来电人（脱敏）: a citizen as everybody outside of this room sees one.
 *
 * @param maskedName 张**; empty when no name was given
 * @param maskedPhone 138****1234; empty when no number was given
 * @param contacts how often they were in touch
 * @param erased whether all that was known of them has been destroyed
 */
public record MaskedCitizen(
        CitizenId id, String maskedName, String maskedPhone, int contacts, Instant lastContact, boolean erased) {}
