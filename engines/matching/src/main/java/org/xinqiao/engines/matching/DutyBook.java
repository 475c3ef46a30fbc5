package org.xinqiao.engines.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** 职责清单: the duty list of a place, ready to be asked; it never changes once made. */
public final class DutyBook {

    private final Map<String, Map<String, List<Duty>>> byMatterAndArea;
    private final List<Duty> duties;

    private DutyBook(Collection<Duty> duties) {
        this.duties = List.copyOf(duties);
        this.byMatterAndArea = new HashMap<>();
        for (Duty duty : this.duties) {
            byMatterAndArea
                    .computeIfAbsent(duty.matter(), matter -> new HashMap<>())
                    .computeIfAbsent(duty.area(), area -> new ArrayList<>(1))
                    .add(duty);
        }
    }

    public static DutyBook of(Collection<Duty> duties) {
        return new DutyBook(duties);
    }

    public int size() {
        return duties.size();
    }

    /** The duties that cover a matter in an area: smallest area first, then narrowest matter, then as the list has them. */
    public List<Duty> covering(String matter, String area) {
        var found = new ArrayList<Duty>();
        upwards(area, around -> upwards(matter, above -> found.addAll(at(above, around))));
        return List.copyOf(found);
    }

    /** The duties inside a matter or area that was named too coarsely for any to cover it. */
    public List<Duty> within(String matter, String area) {
        return duties.stream().filter(duty -> duty.liesWithin(matter, area)).toList();
    }

    private List<Duty> at(String matter, String area) {
        return byMatterAndArea.getOrDefault(matter, Map.of()).getOrDefault(area, List.of());
    }

    private static void upwards(String code, Consumer<String> visit) {
        for (int length = code.length(); length >= 0; length--) {
            visit.accept(code.substring(0, length));
        }
    }
}
