package org.xinqiao.knowledge;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.knowledge.model.Template;
import org.xinqiao.knowledge.store.TemplateTable;
import org.xinqiao.knowledge.store.TemplateTable.Wanted;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;

/** 模板: the front door to words that are said again and again in orders and replies. */
@Service
public class Templates {

    private final TemplateTable table;
    private final KnowledgeReach reach;
    private final Audit audit;
    private final Clock clock;

    Templates(TemplateTable table, KnowledgeReach reach, Audit audit, Clock clock) {
        this.table = table;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that somebody's units use, the most used first. */
    public List<Template> page(Wanted wanted, Viewer viewer) {
        return table.page(wanted, reach.sight(viewer));
    }

    /** For the house itself, which compares answers with them: what templates for replies say, of all units. */
    public List<String> replies() {
        return table.bodies(Template.Kind.REPLY);
    }

    /** A new one, or another text of one that still is as it was read. */
    @Transactional
    public Template save(Template it, Viewer viewer) {
        demand(it, viewer);
        long id = it.id();
        if (id == 0) {
            id = table.add(it, viewer.account(), clock.instant());
        } else {
            demand(get(id), viewer);
            if (!table.save(it, viewer.account(), clock.instant())) {
                throw new ProblemFound(KnowledgeProblem.STALE);
            }
        }
        audit.did(Act.of(AuditAction.TEMPLATE_SAVED, viewer.who()).on(Subject.of("template", id)));
        return get(id);
    }

    /** 套用: it is counted, so that what is used most comes first. */
    @Transactional
    public void used(long id, Viewer viewer) {
        Template it = get(id);
        if (!reach.sight(viewer).area().contains(it.area())
                && !reach.sight(viewer).above().contains(it.area())) {
            throw new ProblemFound(KnowledgeProblem.NO_TEMPLATE);
        }
        table.used(id);
        audit.did(Act.of(AuditAction.TEMPLATE_USED, viewer.who()).on(Subject.of("template", id)));
    }

    /** What belongs to a whole area is kept by those who work for all of its units. */
    private void demand(Template it, Viewer viewer) {
        UnitId unit = it.unit();
        if (unit != null) {
            reach.demand(Power.WRITE_ARTICLES, unit, it.area(), viewer);
        } else if (!viewer.may(Power.WRITE_ARTICLES) || !reach.sight(viewer).all()) {
            throw new ProblemFound(AccessProblem.DENIED);
        } else if (!viewer.scope().area().contains(it.area())) {
            throw new ProblemFound(KnowledgeProblem.NOT_OWNER);
        }
    }

    private Template get(long id) {
        return table.find(id).orElseThrow(() -> new ProblemFound(KnowledgeProblem.NO_TEMPLATE));
    }
}
