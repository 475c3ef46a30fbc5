package org.xinqiao.dispatch.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 会商: units are asked whose duty a case is while the centre decides on its return. The decision waits for nobody.
 *
 * @param id 0 for one that is not kept yet
 * @param dueAt by when opinions are asked for; later ones are taken until the decision, and marked
 * @param closedAt when the centre decided
 */
public record Round(
        long id,
        CaseId caseId,
        String number,
        AreaCode area,
        Instant openedAt,
        String openedBy,
        Instant dueAt,
        String question,
        @Nullable Instant closedAt,
        List<Member> members) {

    public Round {
        members = List.copyOf(members);
    }

    /** 会商单位; {@code opinion} is absent until it is given. */
    public record Member(
            UnitId unit, Instant askedAt, @Nullable Opinion opinion) {}

    /**
     * 意见.
     *
     * @param whose whose duty the unit says it is
     */
    public record Opinion(UnitId whose, String clause, String words, Instant at, String by) {}

    public boolean asks(UnitId unit) {
        return members.stream().anyMatch(member -> member.unit().equals(unit));
    }
}
