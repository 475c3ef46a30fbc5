package org.xinqiao.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.casework.model.Retrial;
import org.xinqiao.organisation.UnitId;

/** 试算汇总: adds up what came out for each case. Used by one thread at a time. */
final class TrialCount {

    private static final int SHOWN = 200;

    /** Clocks, late, would be late, newly late, in time now. */
    private final Map<ClockKind, int[]> kinds = new EnumMap<>(ClockKind.class);

    private final Map<UnitId, int[]> units = new HashMap<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final List<RuleTrial.Changed> changed = new ArrayList<>();
    private int cases;

    void add(CaseId id, Retrial.Verdict verdict) {
        List<String> newlyLate = new ArrayList<>();
        List<String> inTimeNow = new ArrayList<>();
        for (Retrial.Judged clock : verdict.clocks()) {
            count(kinds.computeIfAbsent(clock.kind(), kind -> new int[5]), clock);
            if (clock.kind() == ClockKind.REPLY && clock.unit() != null) {
                count(units.computeIfAbsent(clock.unit(), unit -> new int[5]), clock);
            }
            if (clock.late() != clock.wouldBeLate()) {
                (clock.late() ? inTimeNow : newlyLate).add(clock.kind().name());
            }
        }
        List<String> said = verdict.refused().stream().map(Refusal::code).toList();
        said.forEach(code -> refused.merge(code, 1, Integer::sum));
        if (verdict.differs()) {
            cases++;
            if (changed.size() < SHOWN) {
                changed.add(new RuleTrial.Changed(id.value(), newlyLate, inTimeNow, said));
            }
        }
    }

    private static void count(int[] sums, Retrial.Judged clock) {
        sums[0]++;
        sums[1] += clock.late() ? 1 : 0;
        sums[2] += clock.wouldBeLate() ? 1 : 0;
        sums[3] += !clock.late() && clock.wouldBeLate() ? 1 : 0;
        sums[4] += clock.late() && !clock.wouldBeLate() ? 1 : 0;
    }

    RuleTrial.Result result() {
        return new RuleTrial.Result(
                cases,
                kinds.entrySet().stream()
                        .map(each -> {
                            int[] sums = each.getValue();
                            return new RuleTrial.OfKind(
                                    each.getKey().name(), sums[0], sums[1], sums[2], sums[3], sums[4]);
                        })
                        .toList(),
                units.entrySet().stream()
                        .map(each -> {
                            int[] sums = each.getValue();
                            return new RuleTrial.OfUnit(each.getKey().value(), sums[0], sums[1], sums[2]);
                        })
                        .filter(unit -> unit.late() != unit.wouldBeLate())
                        .sorted(Comparator.comparingInt(
                                        (RuleTrial.OfUnit unit) -> -Math.abs(unit.wouldBeLate() - unit.late()))
                                .thenComparing(RuleTrial.OfUnit::unit))
                        .limit(SHOWN)
                        .toList(),
                refused,
                changed);
    }
}
