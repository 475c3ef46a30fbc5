package org.xinqiao.engines.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 派单匹配: proposes up to three units for a matter in an area, best first, each with its reasons; none when nothing is known.
 *
 * <p>What the duty list says stands before what was done in the past, because a habit is no mandate: the past only moves the
 * certainty and settles equal lines. Where the list is silent the office of the territory receives; where the question is too
 * coarse for one line, the units inside it are offered with little certainty.
 */
public final class DutyMatcher {

    private static final int MOST = 3;
    /** A unit with a smaller part than this of the lines inside a coarse question would be a guess. */
    private static final double SMALLEST_PART = 0.25;

    private final DutyBook book;
    private final Map<String, String> territorialOffices;
    private final History history;

    /**
     * @param territorialOffices 属地单位: the unit code of the office that governs each area (street office, district
     *     government), by area code
     */
    public DutyMatcher(DutyBook book, Map<String, String> territorialOffices, History history) {
        this.book = book;
        this.territorialOffices = Map.copyOf(territorialOffices);
        this.history = history;
    }

    /** The units to whom a case of this matter in this area may be dispatched, best first. */
    public List<Proposal> propose(String matter, String area) {
        var past = new Past(history.keptDispatches(matter, area));
        var found = new LinkedHashMap<String, Proposal>();
        byTheList(matter, area, past).forEach(proposal -> found.putIfAbsent(proposal.leadUnit(), proposal));
        if (found.isEmpty()) {
            tooCoarse(matter, area, past).forEach(proposal -> found.putIfAbsent(proposal.leadUnit(), proposal));
        }
        if (found.isEmpty()) {
            firstReceiver(matter, area, past).ifPresent(proposal -> found.put(proposal.leadUnit(), proposal));
        }
        byThePast(past).forEach(proposal -> found.putIfAbsent(proposal.leadUnit(), proposal));
        return found.values().stream().limit(MOST).toList();
    }

    private List<Proposal> byTheList(String matter, String area, Past past) {
        return book.covering(matter, area).stream()
                .sorted(specificFirst(past))
                .map(duty -> byTheList(duty, matter, past))
                .toList();
    }

    private static Comparator<Duty> specificFirst(Past past) {
        return Comparator.<Duty>comparingInt(duty -> -duty.area().length())
                .thenComparingInt(duty -> -duty.matter().length())
                .thenComparingInt(duty -> -past.kept(duty.leadUnit()));
    }

    private static Proposal byTheList(Duty duty, String matter, Past past) {
        var reasons = new ArrayList<Reason>();
        reasons.add(new Reason.DutyClause(duty.matter(), duty.area(), duty.clause()));
        reasons.add(new Reason.Territory(duty.area()));
        if (!duty.matter().equals(matter)) {
            reasons.add(new Reason.WiderMatter(matter, duty.matter()));
        }
        return past.weigh(
                duty.leadUnit(),
                duty.assistUnits(),
                Certainty.ofLine(matter.length() - duty.matter().length()),
                reasons);
    }

    private List<Proposal> tooCoarse(String matter, String area, Past past) {
        List<Duty> inside = book.within(matter, area);
        return countedByLead(inside).entrySet().stream()
                .filter(lead -> lead.getValue() >= SMALLEST_PART * inside.size())
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(lead -> tooCoarse(
                        lead.getKey(), new Reason.TooCoarse(matter, area, lead.getValue(), inside.size()), past))
                .toList();
    }

    private static Map<String, Integer> countedByLead(Collection<Duty> duties) {
        var counts = new LinkedHashMap<String, Integer>();
        duties.forEach(duty -> counts.merge(duty.leadUnit(), 1, Integer::sum));
        return counts;
    }

    private static Proposal tooCoarse(String unit, Reason.TooCoarse reason, Past past) {
        return past.weigh(unit, List.of(), Certainty.ofPart(reason.lines(), reason.of()), List.of(reason));
    }

    private Optional<Proposal> firstReceiver(String matter, String area, Past past) {
        for (int length = area.length(); length > 0; length--) {
            String around = area.substring(0, length);
            String office = territorialOffices.get(around);
            if (office != null) {
                var reasons = List.of(new Reason.FirstReceiver(matter, around), new Reason.Territory(around));
                return Optional.of(past.weigh(office, List.of(), Certainty.OF_FIRST_RECEIVER, reasons));
            }
        }
        return Optional.empty();
    }

    private static List<Proposal> byThePast(Past past) {
        return past.oftenFirst().stream()
                .map(unit -> past.weigh(unit, List.of(), 0, List.of()))
                .toList();
    }
}
