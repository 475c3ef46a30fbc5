package org.xinqiao.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PastCase;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.dispatch.CaseProposal.ProposalReason;
import org.xinqiao.dispatch.model.Precedent;
import org.xinqiao.engines.matching.Bilingual;
import org.xinqiao.engines.matching.Proposal;
import org.xinqiao.engines.matching.Reason;
import org.xinqiao.organisation.Unit;

/** 理由: says in words why a unit is proposed, the weightiest first. */
@Component
class Reasons {

    private static final double TELLING = 0.2;
    private static final int PERCENT = 100;

    private final Matters matters;
    private final PlaceNames names;

    Reasons(Matters matters, PlaceNames names) {
        this.matters = matters;
        this.names = names;
    }

    /**
     * 各方所言: what all grounds said.
     *
     * @param guessed the matter that was guessed from the text; absent where one was chosen
     * @param duty by unit code
     */
    record Said(
            MatterSense.@Nullable Weighed guessed,
            Map<String, Proposal> duty,
            Map<String, Double> byText,
            Grounds.Examples examples,
            Grounds.Bounces bounces) {}

    List<ProposalReason> of(Unit unit, Said said) {
        List<ProposalReason> reasons = new ArrayList<>();
        if (said.guessed() != null) {
            reasons.add(guessed(matters.get(said.guessed().matter())));
        }
        Proposal duty = said.duty().get(unit.code());
        if (duty != null) {
            duty.reasons().forEach(reason -> reasons.add(view(reason)));
        }
        List<Precedent> decided = said.bounces().decided().get(unit.code());
        if (decided != null) {
            reasons.add(decided(decided));
        }
        List<PastCase> alike = said.examples().cases().get(unit.code());
        if (alike != null) {
            int all = said.examples().all();
            reasons.add(new ProposalReason(
                    "ALIKE",
                    "相似诉求：最相近的%d件中有%d件由该单位办理".formatted(all, alike.size()),
                    "Cases alike: of the %d nearest, %d went to this unit".formatted(all, alike.size()),
                    null));
        }
        double byText = Objects.requireNonNullElse(said.byText().get(unit.code()), 0.0);
        if (byText >= TELLING) {
            long percent = Math.round(PERCENT * byText);
            reasons.add(new ProposalReason(
                    "TEXT",
                    "文本判断：说法与以往由该单位办理的诉求相符（%d%%）".formatted(percent),
                    "By its words it is like what this unit handled before (%d%%)".formatted(percent),
                    null));
        }
        return isGrounded(reasons) ? reasons : List.of();
    }

    /** The nearest decision is the one that is linked. */
    private ProposalReason decided(List<Precedent> decisions) {
        Precedent nearest = decisions.getFirst();
        List<Bilingual> who = decisions.stream()
                .filter(each -> each.upheld() == nearest.upheld())
                .map(each -> names.unit(each.giver()))
                .distinct()
                .toList();
        String zh = String.join("、", who.stream().map(Bilingual::zh).toList());
        String en = String.join(", ", who.stream().map(Bilingual::en).toList());
        return new ProposalReason(
                "ARBITRATED",
                (nearest.upheld() ? "职责判例：此类诉求曾由%s退回，裁定由该单位办理" : "职责判例：%s曾退回此类诉求，裁定退回不成立，由其办理").formatted(zh),
                (nearest.upheld()
                                ? "Decided before: %s gave such cases back, and this unit was made to handle them"
                                : "Decided before: %s gave such cases back and was made to handle them")
                        .formatted(en),
                nearest.clause().isBlank() ? null : nearest.clause(),
                Long.toString(nearest.id()));
    }

    /** A guess of the matter alone is no reason for a unit. */
    private static boolean isGrounded(List<ProposalReason> reasons) {
        return reasons.stream().anyMatch(reason -> !reason.kind().equals("GUESSED_MATTER"));
    }

    private static ProposalReason guessed(Matter matter) {
        return new ProposalReason(
                "GUESSED_MATTER",
                "尚未选定事项，按诉求内容推测为“%s”".formatted(matter.name()),
                "No matter chosen yet; the text sounds like \"%s\"".formatted(matter.nameEn()),
                null);
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
}
