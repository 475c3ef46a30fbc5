package org.xinqiao.casework;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
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

    /** Ids for so many cases, in their order; one that is not used is never given again. */
    public List<CaseId> reserve(int cases) {
        return Stream.generate(ids::next).limit(cases).toList();
    }

    /** Begins a history; nothing of it is written yet. */
    public History begin() {
        return new History(place, ids::next);
    }

    /** The same, whose cases get these ids one after the other. */
    public History begin(Iterator<CaseId> reserved) {
        return new History(place, reserved::next);
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
