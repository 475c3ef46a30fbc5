package org.xinqiao.citizens.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * 密钥环: all keys in use at one moment, the newest of which seals. Two generations are in use while one leaves; then
 * whoever is written down is written down under both, so that they are found whichever one a process knows.
 */
public final class KeyRing {

    private final long revision;
    private final NavigableMap<Integer, KeyGeneration> generations = new TreeMap<>();

    KeyRing(long revision, Collection<KeyGeneration> generations) {
        this.revision = revision;
        generations.forEach(each -> this.generations.put(each.number(), each));
    }

    /** A ring that is kept nowhere: for tests and measurements. */
    public static KeyRing ofItsOwn(Suite suite) {
        return new KeyRing(0, List.of(KeyGeneration.fresh(1, suite)));
    }

    /** Which keys these are: another number after every change. */
    public long revision() {
        return revision;
    }

    /** The number of the generation that seals. */
    public int current() {
        return generations.lastKey();
    }

    /** A new key for one citizen. */
    public PersonKey newPersonKey(long citizen) {
        return PersonKey.fresh(generation(current()), citizen);
    }

    /**
     * The key of a citizen's row.
     *
     * @throws StaleKeys when the generation that sealed it is unknown here
     */
    public PersonKey personKey(byte[] sealed, long citizen) {
        return PersonKey.opened(generation(Head.of(sealed).generation()), sealed, citizen);
    }

    /**
     * A text of the first format, which had no personal keys.
     *
     * @param purpose what it was sealed for, for example {@code citizen.name}
     */
    public String openFirstFormat(byte[] sealed, String purpose) {
        return FirstFormat.open(generation(Head.of(sealed).generation()), sealed, purpose);
    }

    /** The hashes under which a text may have been written down, the oldest generation first. */
    public List<Hash> hashes(String text, String purpose) {
        byte[] plain = (purpose + "\0" + text).getBytes(StandardCharsets.UTF_8);
        return generations.values().stream()
                .map(each -> new Hash(each.number(), each.suite().hash(each.lookup(), plain)))
                .toList();
    }

    /**
     * Seals a short secret that belongs to no citizen.
     *
     * @param purpose what it is bound to: it opens for nothing else
     */
    public byte[] seal(String secret, String purpose) {
        KeyGeneration generation = generation(current());
        return generation
                .suite()
                .seal(
                        generation.sealing(),
                        Head.of(generation),
                        secret.getBytes(StandardCharsets.UTF_8),
                        purpose.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Such a secret.
     *
     * @throws StaleKeys when the generation that sealed it is unknown here
     * @throws IllegalStateException when it was changed, or sealed for something else
     */
    public String open(byte[] sealed, String purpose) {
        KeyGeneration generation = generation(Head.of(sealed).generation());
        byte[] bound = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            return new String(
                    generation.suite().open(generation.sealing(), sealed, Head.BYTES, bound), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed for " + purpose + " does not open", e);
        }
    }

    KeyGeneration generation(int number) {
        KeyGeneration found = generations.get(number);
        if (found == null) {
            throw new StaleKeys("no keys of generation " + number + " here");
        }
        return found;
    }

    /** 摘要: the same text gives the same one, which tells nothing to whoever has not the key. */
    @SuppressWarnings("ArrayRecordComponent") // compared in the database alone
    public record Hash(int generation, byte[] value) {}

    @Override
    public String toString() {
        return "keys of " + generations.values();
    }
}
