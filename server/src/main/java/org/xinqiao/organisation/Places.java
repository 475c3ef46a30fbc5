package org.xinqiao.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xinqiao.organisation.store.PlaceTable;

/** 地点: the front door to addresses, landmarks and the map they lie on. */
@Service
public class Places {

    private final PlaceTable table;

    Places(PlaceTable table) {
        this.table = table;
    }

    /** Those whose name holds the words, or begins with these first letters; the best first. */
    public List<Place> search(String words, int limit) {
        String sought = words.strip();
        return sought.isEmpty() ? List.of() : table.search(sought, limit);
    }

    /** All of them, in the order in which the place gave them. */
    public List<Place> list() {
        return table.list();
    }

    /** A layer of the map as GeoJSON, as the place gave it. */
    public Optional<String> mapLayer(String name) {
        return table.mapLayer(name);
    }
}
