package org.xinqiao.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.NamedUnit;

/**
 * 派单建议: a unit to lead, units to assist, and why.
 *
 * @param certainty 0 to 1: how often such a proposal has been right
 * @param sure whether it is as certain as the place asks for, so that no person would have to decide
 * @param reasons the weightiest first
 * @param past up to three cases alike that went there, of those that the viewer may see
 */
public record CaseProposal(
        NamedUnit lead,
        List<NamedUnit> assists,
        double certainty,
        boolean sure,
        List<ProposalReason> reasons,
        List<PastExample> past) {

    public CaseProposal {
        assists = List.copyOf(assists);
        reasons = List.copyOf(reasons);
        past = List.copyOf(past);
    }

    /**
     * 建议理由.
     *
     * @param kind its stable name, for example {@code DUTY_CLAUSE}
     * @param clause the clause that the duty list gives, where it is the duty list that speaks
     * @param precedent the id of the decision that speaks for it, where it is one that the viewer may see
     */
    public record ProposalReason(
            String kind,
            String zh,
            String en,
            @Nullable String clause,
            @Nullable String precedent) {

        ProposalReason(String kind, String zh, String en, @Nullable String clause) {
            this(kind, zh, en, clause, null);
        }

        ProposalReason withoutPrecedent() {
            return new ProposalReason(kind, zh, en, clause, null);
        }
    }

    /**
     * 历史相似.
     *
     * @param id the number as text, since a browser's numbers are not exact
     */
    public record PastExample(String id, String number, String title) {}
}
