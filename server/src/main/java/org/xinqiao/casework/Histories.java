package org.xinqiao.casework;

import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.casework.store.CaseIds;
import org.xinqiao.casework.store.CaseLoad;

/**
 * 往事入库: the front door for cases that come with all that has happened to them. What is written is what the same
 * commands, given one by one at those moments, would have left.
 */
@Service
public class Histories {

    private final CaseLoad load;
    private final CaseIds ids;
    private final PlaceContext place;

    Histories(CaseLoad load, CaseIds ids, PlaceContext place) {
        this.load = load;
        this.ids = ids;
        this.place = place;
    }

    /** Begins a history; nothing of it is written yet. */
    public History begin() {
        return new History(place, ids);
    }

    /** Writes all of them or none. */
    @Transactional
    public void write(Collection<History> histories) {
        load.add(histories.stream().flatMap(history -> history.told().stream()).toList());
    }

    /** For whoever has written very many: questions asked from now on are planned for what is there now. */
    public void settle() {
        load.analyze();
    }
}
