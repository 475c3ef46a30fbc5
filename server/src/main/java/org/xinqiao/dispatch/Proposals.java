package org.xinqiao.dispatch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.catalogue.Duties;
import org.xinqiao.catalogue.FoundMatter;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.dispatch.CaseProposal.ProposalReason;
import org.xinqiao.engines.matching.DutyMatcher;
import org.xinqiao.engines.matching.History;
import org.xinqiao.engines.matching.Proposal;
import org.xinqiao.engines.matching.Reason;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.Units;

/** 派单建议: the front door to whose duty a case is. */
@Service
public class Proposals {

    /** 属地单位: the offices that govern a territory. Communities are not among them: departments' duties stay above. */
    private static final Set<String> TERRITORIAL = Set.of("street_office", "district_gov");

    private final Duties duties;
    private final Matters matters;
    private final Units units;
    private final PlaceNames names;

    Proposals(Duties duties, Matters matters, Units units, PlaceNames names) {
        this.duties = duties;
        this.matters = matters;
        this.units = units;
        this.names = names;
    }

    /**
     * Up to three units, the best first; none when nothing is known.
     *
     * @param matter absent when nobody has chosen one: then it is guessed from the text, and each proposal says so
     */
    public List<CaseProposal> forCase(@Nullable MatterCode matter, AreaCode area, String text) {
        if (matter != null) {
            return propose(matter, area);
        }
        return text.isBlank()
                ? List.of()
                : matters.guess(text).stream()
                        .limit(1)
                        .flatMap(guess -> guessed(guess, area))
                        .toList();
    }

    private Stream<CaseProposal> guessed(FoundMatter guess, AreaCode area) {
        Matter matter = guess.matter();
        ProposalReason why = new ProposalReason(
                "GUESSED_MATTER",
                "尚未选定事项，按诉求内容推测为“%s”".formatted(matter.name()),
                "No matter chosen yet; the text sounds like \"%s\"".formatted(matter.nameEn()),
                null);
        return propose(matter.code(), area).stream()
                .map(proposal -> new CaseProposal(
                        proposal.lead(),
                        proposal.assists(),
                        proposal.certainty() * Math.clamp(guess.score(), 0, 1),
                        Stream.concat(Stream.of(why), proposal.reasons().stream())
                                .toList()));
    }

    private List<CaseProposal> propose(MatterCode matter, AreaCode area) {
        DutyMatcher matcher = new DutyMatcher(duties.book(), territorialOffices(), History.NONE);
        List<CaseProposal> named = new ArrayList<>();
        for (Proposal proposal : matcher.propose(matter.value(), area.value())) {
            named(proposal.leadUnit()).ifPresent(lead -> named.add(view(proposal, lead)));
        }
        return List.copyOf(named);
    }

    private CaseProposal view(Proposal proposal, NamedUnit lead) {
        List<NamedUnit> assists = proposal.assistUnits().stream()
                .flatMap(unit -> named(unit).stream())
                .toList();
        List<ProposalReason> reasons =
                proposal.reasons().stream().map(this::view).toList();
        return new CaseProposal(lead, assists, proposal.certainty(), reasons);
    }

    private ProposalReason view(Reason reason) {
        var said = reason.explained(names);
        return switch (reason) {
            case Reason.DutyClause duty -> new ProposalReason("DUTY_CLAUSE", said.zh(), said.en(), duty.clause());
            case Reason.Territory _ -> new ProposalReason("TERRITORY", said.zh(), said.en(), null);
            case Reason.WiderMatter _ -> new ProposalReason("WIDER_MATTER", said.zh(), said.en(), null);
            case Reason.TooCoarse _ -> new ProposalReason("TOO_COARSE", said.zh(), said.en(), null);
            case Reason.FirstReceiver _ -> new ProposalReason("FIRST_RECEIVER", said.zh(), said.en(), null);
            case Reason.PastDispatches _ -> new ProposalReason("PAST_DISPATCHES", said.zh(), said.en(), null);
        };
    }

    /** A unit that the duty list names and that is no longer there is passed over. */
    private Optional<NamedUnit> named(String code) {
        return units.find(code).map(NamedUnit::of);
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
