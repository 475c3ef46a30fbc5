package org.xinqiao.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.model.Limits;
import org.xinqiao.dispatch.model.Precedent;
import org.xinqiao.dispatch.model.Sense;
import org.xinqiao.engines.hanyu.classify.Verdict.Chance;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 依据: what the text, the past and arbitration say of units; each looks only at what was there at a moment, so that it can be tried on old cases. */
@Component
class Grounds {

    private static final double FAINT = 0.02;
    private static final int NEAREST = 12;
    private static final double LEAST_ALIKE = 0.12;
    private static final int PLACE = 4;

    private final PastCases past;
    private final Precedents precedents;
    private final Alikeness alikeness;
    private final Offices offices;
    private final Units units;

    Grounds(PastCases past, Precedents precedents, Alikeness alikeness, Offices offices, Units units) {
        this.past = past;
        this.precedents = precedents;
        this.alikeness = alikeness;
        this.offices = offices;
        this.units = units;
    }

    /** 历史相似: by unit code, the part of the nearest cases that went there, and these cases. */
    record Examples(Map<String, Double> shares, Map<String, List<PastCase>> cases, int all) {}

    /**
     * 裁定先例: what was decided of cases of the kind that units gave back.
     *
     * @param decided by the code of the unit whose duty it was found to be, the decisions, the most alike first
     */
    record Bounces(Map<String, Double> against, Map<String, Double> instead, Map<String, List<Precedent>> decided) {}

    /** 文本: by unit code, what the words say. */
    Map<String, Double> byText(Sense sense, AreaCode area) {
        Map<String, Double> shares = new HashMap<>();
        for (Chance chance : sense.offices()) {
            if (chance.probability() >= FAINT) {
                offices.at(chance.label(), area)
                        .ifPresent(unit -> shares.merge(unit.code(), chance.probability(), Double::sum));
            }
        }
        shares.replaceAll((code, share) -> Math.min(1, share));
        return shares;
    }

    /** How often each unit kept a matter here: in the street if it was often enough, else in the whole place. */
    Map<String, Integer> kept(MatterCode matter, AreaCode area, Instant before) {
        return codes(past.kept(matter, placeOf(area), before), area);
    }

    Examples examples(Told told, Optional<MatterCode> matter, Instant before) {
        MatterCode group = matter.map(Nearby::group).orElse(null);
        List<PastCase> candidates = past.list(new PastCases.Wanted(
                group, placeOf(told.area()), before.minus(Limits.COMPARED), before, true, Limits.COMPARED_AT_ONCE));
        Map<String, Double> shares = new HashMap<>();
        Map<String, List<PastCase>> cases = new LinkedHashMap<>();
        double whole = 0;
        int all = 0;
        for (var alike : alikeness.among(candidates, told.title(), told.text(), NEAREST)) {
            Optional<Unit> unit = Optional.ofNullable(alike.it().lead())
                    .flatMap(units::find)
                    .filter(lead -> lead.area().contains(told.area()));
            if (alike.score() < LEAST_ALIKE || unit.isEmpty()) {
                continue;
            }
            whole += alike.score();
            all++;
            shares.merge(unit.get().code(), alike.score(), Double::sum);
            cases.computeIfAbsent(unit.get().code(), code -> new ArrayList<>()).add(alike.it());
        }
        double total = whole;
        shares.replaceAll((code, share) -> Math.min(1, share / total));
        return new Examples(shares, cases, all);
    }

    /** What the case base says: of the very matter, and of those of its group that tell of the like. */
    Bounces bounces(Told told, MatterCode matter, Map<String, Integer> kept, Instant before) {
        AreaCode area = told.area();
        Map<String, Double> lost = new HashMap<>();
        Map<String, Double> won = new HashMap<>();
        Map<String, List<Precedent>> decided = new HashMap<>();
        for (Precedents.Weighed each : precedents.speaking(told, matter, placeOf(area), before)) {
            Precedent it = each.it();
            Optional<Unit> gave = covering(it.giver(), area);
            Optional<Unit> got = covering(it.settled(), area);
            if (gave.isPresent() && got.isPresent()) {
                if (it.upheld()) {
                    lost.merge(gave.get().code(), each.weight(), Double::sum);
                }
                won.merge(got.get().code(), each.weight(), Double::sum);
                decided.computeIfAbsent(got.get().code(), code -> new ArrayList<>())
                        .add(it);
            }
        }
        lost.replaceAll((code, weight) -> weight / (weight + kept.getOrDefault(code, 0) + 2.0));
        won.replaceAll((code, weight) -> weight / (weight + 2.0));
        return new Bounces(lost, won, decided);
    }

    private Map<String, Integer> codes(Map<UnitId, Integer> counts, AreaCode area) {
        Map<String, Integer> codes = new HashMap<>();
        counts.forEach((id, count) -> covering(id, area).ifPresent(unit -> codes.put(unit.code(), count)));
        return codes;
    }

    /** A unit of another street has no mandate here, whatever it did there. */
    private Optional<Unit> covering(UnitId id, AreaCode area) {
        return units.find(id).filter(unit -> unit.area().contains(area));
    }

    private static AreaCode placeOf(AreaCode area) {
        return new AreaCode(area.value().substring(0, PLACE));
    }
}
