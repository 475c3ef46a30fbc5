package org.xinqiao.citizens.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xinqiao.citizens.vault.GenerationTable.Wrapped;

/**
 * 各保管处: every place where master keys of this house may lie, the one that makes new ones first. A master key is
 * called by its keeper and its id there, {@code file:1}.
 */
final class Keepers {

    private final List<MasterKeys> keepers;

    Keepers(MasterKeys maker, MasterKeys... others) {
        keepers = Stream.concat(Stream.of(maker), Stream.of(others)).toList();
    }

    /** All that are there. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        keepers.forEach(keeper -> keeper.ids().forEach(id -> names.add(keeper.kind() + ":" + id)));
        return names;
    }

    /** Makes a new master key and answers with its name. */
    String make(Suite suite) {
        MasterKeys maker = keepers.getFirst();
        return maker.kind() + ":" + maker.make(suite);
    }

    /** The newest master key of the keeper that makes them; the first one is made. */
    String newest(Suite suite) {
        MasterKeys maker = keepers.getFirst();
        List<String> ids = maker.ids();
        return ids.isEmpty() ? make(suite) : maker.kind() + ":" + ids.getLast();
    }

    Wrapped wrap(KeyGeneration generation, String master) {
        MasterKeys keeper = keeper(master);
        String id = id(master);
        return new Wrapped(
                generation.number(),
                generation.suite(),
                master,
                generation.state(),
                keeper.wrap(id, generation.sealing().getEncoded(), bound("sealing", generation.number())),
                keeper.wrap(id, generation.lookup().getEncoded(), bound("lookup", generation.number())));
    }

    /** @throws GeneralSecurityException when its master key is not here */
    KeyGeneration unwrap(Wrapped wrapped) throws GeneralSecurityException {
        MasterKeys keeper = keeper(wrapped.master());
        String id = id(wrapped.master());
        Suite suite = wrapped.suite();
        try {
            return new KeyGeneration(
                    wrapped.number(),
                    suite,
                    wrapped.state(),
                    suite.sealingKey(keeper.unwrap(id, wrapped.sealing(), bound("sealing", wrapped.number()))),
                    suite.hashKey(keeper.unwrap(id, wrapped.lookup(), bound("lookup", wrapped.number()))));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException(e);
        }
    }

    private MasterKeys keeper(String master) {
        return keepers.stream()
                .filter(keeper -> master.startsWith(keeper.kind() + ":"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no keeper here has " + master));
    }

    private static String id(String master) {
        return master.substring(master.indexOf(':') + 1);
    }

    private static byte[] bound(String key, int generation) {
        return ("key_generation." + key + "/" + generation).getBytes(StandardCharsets.UTF_8);
    }
}
