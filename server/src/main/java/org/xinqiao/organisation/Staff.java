package org.xinqiao.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.organisation.store.StaffTable;
import org.xinqiao.platform.ProblemFound;

/** 人员: the front door to who works for which unit. Who may ask, and what is put on record, is the caller's to see to. */
@Service
public class Staff {

    private final StaffTable table;

    Staff(StaffTable table) {
        this.table = table;
    }

    public Optional<StaffMember> find(long id) {
        return table.find(id);
    }

    public List<StaffMember> list(Collection<Long> ids) {
        return table.list(ids);
    }

    /**
     * 人员清单: those of some units, by number.
     *
     * @param words a part of the name or the beginning of the number
     * @param after the number the page before ended with; empty for the first page
     */
    public List<StaffMember> page(Collection<UnitId> units, String words, String after, int limit) {
        return table.page(units, words, after, limit);
    }

    /** @throws ProblemFound with {@link OrganisationProblem#STAFF_NO_TAKEN} when somebody has that number */
    @Transactional
    public long add(NewStaffMember member) {
        if (table.isTaken(member.staffNo())) {
            throw new ProblemFound(OrganisationProblem.STAFF_NO_TAKEN);
        }
        return table.add(List.of(member)).values().iterator().next();
    }

    /** A whole place's at once: their ids by number. */
    public Map<String, Long> addAll(List<NewStaffMember> members) {
        return table.add(members);
    }

    /** Everything but the number may change. */
    public void change(StaffMember member) {
        table.change(member);
    }
}
