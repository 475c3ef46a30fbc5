package org.xinqiao.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.Duties;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.Grounds.Bounces;
import org.xinqiao.dispatch.Grounds.Examples;
import org.xinqiao.dispatch.model.Sense;
import org.xinqiao.engines.matching.DutyMatcher;
import org.xinqiao.engines.matching.History;
import org.xinqiao.engines.matching.Proposal;
import org.xinqiao.engines.matching.fusion.Fusion;
import org.xinqiao.engines.matching.fusion.Voice;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.Units;

/**
 * 融合: the duty list for the place, what settled cases taught of the text, cases alike, and what arbitration decided, as one list of
 * units. The list weighs most, since a habit is no mandate; without a matter it is asked for each that the text may be about.
 */
@Component
class Fusing {

    /** 属地单位: the offices that govern a territory. Communities are not among them: departments' duties stay above. */
    private static final Set<String> TERRITORIAL = Set.of("street_office", "district_gov");

    private static final int MOST = 3;
    private static final double LEAST = 0.03;
    private static final double LEAST_WEIGHT = 1e-9;
    private static final double OF_DUTY = 0.5;
    private static final double OF_TEXT = 0.25;
    private static final double OF_EXAMPLES = 0.25;
    private static final double OF_BOUNCES = 0.25;
    private static final Examples NO_EXAMPLES = new Examples(Map.of(), Map.of(), 0);
    private static final Bounces NO_BOUNCES = new Bounces(Map.of(), Map.of(), Map.of());

    private final Duties duties;
    private final Units units;
    private final Grounds grounds;
    private final MatterSense matters;
    private final Reasons reasons;

    Fusing(Duties duties, Units units, Grounds grounds, MatterSense matters, Reasons reasons) {
        this.duties = duties;
        this.units = units;
        this.grounds = grounds;
        this.matters = matters;
        this.reasons = reasons;
    }

    /** Up to three units, the best first; by what was known before a moment. */
    List<Fused> fuse(Told told, Sense sense, Instant before) {
        MatterCode chosen = told.matter();
        List<MatterSense.Weighed> about = chosen == null
                ? told.hasWords() ? matters.of(told.title() + "。" + told.text(), sense) : List.of()
                : List.of(new MatterSense.Weighed(chosen, 1));
        if (about.isEmpty()) {
            return List.of();
        }
        Optional<MatterCode> likeliest = Optional.of(about.getFirst().matter());
        Map<String, Integer> kept = grounds.kept(likeliest.get(), told.area(), before);
        Map<String, Double> byText = told.hasWords() ? grounds.byText(sense, told.area()) : Map.of();
        Examples examples = told.hasWords() ? grounds.examples(told, likeliest, before) : NO_EXAMPLES;
        Bounces bounces = grounds.bounces(told, likeliest.get(), kept, before);
        Duty duty = duty(about, told.area(), kept);
        List<Voice> voices = new ArrayList<>(List.of(
                new Voice("duty", OF_DUTY, duty.shares()),
                new Voice("text", OF_TEXT, byText),
                new Voice("examples", OF_EXAMPLES, examples.shares())));
        if (!bounces.instead().isEmpty()) {
            voices.add(new Voice("bounces", OF_BOUNCES, bounces.instead()));
        }
        var said = new Reasons.Said(chosen == null ? about.getFirst() : null, duty.first(), byText, examples, bounces);
        return Fusion.of(voices, bounces.against()).stream()
                .filter(scored -> scored.score() >= LEAST)
                .flatMap(scored -> units.find(scored.unit()).map(unit -> fused(unit, scored.score(), said)).stream())
                .filter(fused -> !fused.reasons().isEmpty())
                .limit(MOST)
                .toList();
    }

    /** What the list says and nothing else, in its order. */
    List<Fused> byDutyList(MatterCode matter, AreaCode area) {
        DutyMatcher matcher = new DutyMatcher(duties.book(), territorialOffices(), History.NONE);
        List<Fused> fused = new ArrayList<>();
        for (Proposal proposal : matcher.propose(matter.value(), area.value())) {
            var said = new Reasons.Said(null, Map.of(proposal.leadUnit(), proposal), Map.of(), NO_EXAMPLES, NO_BOUNCES);
            units.find(proposal.leadUnit()).ifPresent(unit -> fused.add(fused(unit, proposal.certainty(), said)));
        }
        return fused;
    }

    private Fused fused(Unit lead, double score, Reasons.Said said) {
        Proposal duty = said.duty().get(lead.code());
        List<NamedUnit> assists = duty == null
                ? List.of()
                : duty.assistUnits().stream()
                        .flatMap(code -> units.find(code).map(NamedUnit::of).stream())
                        .toList();
        return new Fused(
                lead,
                assists,
                score,
                reasons.of(lead, said),
                Objects.requireNonNullElse(said.examples().cases().get(lead.code()), List.of()));
    }

    /** 职责: by unit code, what the list says, and the proposal for the likeliest matter that names it. */
    private record Duty(Map<String, Double> shares, Map<String, Proposal> first) {}

    private Duty duty(List<MatterSense.Weighed> about, AreaCode area, Map<String, Integer> kept) {
        DutyMatcher matcher = new DutyMatcher(duties.book(), territorialOffices(), (matter, where) -> kept);
        Map<String, Double> shares = new HashMap<>();
        Map<String, Proposal> first = new LinkedHashMap<>();
        for (MatterSense.Weighed each : about) {
            for (Proposal proposal : matcher.propose(each.matter().value(), area.value())) {
                shares.merge(proposal.leadUnit(), each.weight() * proposal.certainty(), Double::sum);
                first.putIfAbsent(proposal.leadUnit(), proposal);
            }
        }
        double whole = about.stream().mapToDouble(MatterSense.Weighed::weight).sum();
        double surest = about.getFirst().weight();
        shares.replaceAll((unit, share) -> Math.clamp(share / Math.max(whole, LEAST_WEIGHT) * surest, 0, 1));
        return new Duty(shares, first);
    }

    private Map<String, String> territorialOffices() {
        Map<String, String> offices = new HashMap<>();
        for (Unit unit : units.list()) {
            if (TERRITORIAL.contains(unit.function())) {
                offices.putIfAbsent(unit.area().value(), unit.code());
            }
        }
        return offices;
    }
}
