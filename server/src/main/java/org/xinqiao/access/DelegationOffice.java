package org.xinqiao.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.store.DelegationLineTable;
import org.xinqiao.platform.ProblemFound;

/** 代办监管: what a security administrator may see and do about what people of their area lend each other. */
@Service
public class DelegationOffice {

    private final DelegationLineTable lines;
    private final Delegations delegations;

    DelegationOffice(DelegationLineTable lines, Delegations delegations) {
        this.lines = lines;
        this.delegations = delegations;
    }

    /**
     * Those in which somebody of the viewer's area lends or stands in, the newest first.
     *
     * @param words a part of the name, or the beginning of the user name, of either side
     * @param openOnly without those that are over or were ended
     * @param before the one the page before ended with
     */
    public List<DelegationLine> page(String words, boolean openOnly, @Nullable Long before, int limit, Viewer viewer) {
        return lines.page(viewer.scope().area(), words, openOnly ? delegations.today() : null, before, limit);
    }

    /** Whether it may be acted under today. */
    public boolean holds(DelegationLine line) {
        return delegations.holds(line.delegation());
    }

    /** The same answer for what is not there, lies elsewhere, or has ended. */
    @Transactional
    public void end(long id, Viewer viewer) {
        Delegation found = lines.find(id, viewer.scope().area())
                .map(DelegationLine::delegation)
                .filter(it -> !it.ended())
                .orElseThrow(() -> new ProblemFound(AccessProblem.NO_DELEGATION));
        delegations.end(found, viewer);
    }
}
