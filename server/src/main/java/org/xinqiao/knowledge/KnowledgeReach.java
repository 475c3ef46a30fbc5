package org.xinqiao.knowledge;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.knowledge.model.ArticleSight;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;

/** 知识权限: what somebody sees of the articles, and for which units they write. */
@Component
class KnowledgeReach {

    private final Areas areas;

    KnowledgeReach(Areas areas) {
        this.areas = areas;
    }

    /** As far as they see. The centre's editors work on the articles of every unit of their area. */
    ArticleSight sight(Viewer viewer) {
        boolean edits = viewer.may(Power.WRITE_ARTICLES) || viewer.may(Power.REVIEW_ARTICLES);
        return ArticleSight.of(
                viewer, above(viewer.scope().area()), edits && viewer.scope().readAll());
    }

    /** The areas on the way down to that one, itself included. */
    List<AreaCode> above(AreaCode area) {
        return areas.path(area).stream().map(Area::code).toList();
    }

    AreaCode place(AreaCode area) {
        return above(area).getFirst();
    }

    /**
     * Refuses who does not write for that unit there.
     *
     * @throws ProblemFound with {@link AccessProblem#DENIED} or {@link KnowledgeProblem#NOT_OWNER}
     */
    void demand(Power power, UnitId unit, AreaCode area, Viewer viewer) {
        if (!viewer.may(power)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        ArticleSight sight = sight(viewer);
        boolean isNear = sight.area().contains(area) || sight.above().contains(area);
        if (!isNear || !sight.worksFor(unit, area)) {
            throw new ProblemFound(KnowledgeProblem.NOT_OWNER);
        }
    }
}
