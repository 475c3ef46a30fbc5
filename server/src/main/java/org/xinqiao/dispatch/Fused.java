package org.xinqiao.dispatch;

import java.util.List;
import org.xinqiao.casework.PastCase;
import org.xinqiao.dispatch.CaseProposal.ProposalReason;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Unit;

/**
 * 融合建议: what all grounds together make of a unit, before it is known who looks at it.
 *
 * @param score what speaks for it, 0 to 1
 * @param alike cases alike that went there
 */
record Fused(Unit lead, List<NamedUnit> assists, double score, List<ProposalReason> reasons, List<PastCase> alike) {

    Fused {
        assists = List.copyOf(assists);
        reasons = List.copyOf(reasons);
        alike = List.copyOf(alike);
    }
}
