package org.xinqiao.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.NamedUnit;

/**
 * 派单建议: a unit to lead, units to assist, and why.
 *
 * @param certainty 0 to 1
 * @param reasons the weightiest first
 */
public record CaseProposal(NamedUnit lead, List<NamedUnit> assists, double certainty, List<ProposalReason> reasons) {

    public CaseProposal {
        assists = List.copyOf(assists);
        reasons = List.copyOf(reasons);
    }

    /**
     * 建议理由.
     *
     * @param kind its stable name, for example {@code DUTY_CLAUSE}
     * @param clause the clause that the duty list gives, where it is the duty list that speaks
     */
    public record ProposalReason(
            String kind, String zh, String en, @Nullable String clause) {}
}
