package org.xinqiao.knowledge;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.knowledge.model.Authorisation;
import org.xinqiao.knowledge.store.ArticleRow;
import org.xinqiao.knowledge.store.AuthorisationTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;

/** 直接答复授权: the front door to what the hotline may answer in a unit's stead. */
@Service
public class DirectAnswers {

    private final AuthorisationTable table;
    private final ArticleReading reading;
    private final KnowledgeReach reach;
    private final Audit audit;
    private final Clock clock;

    DirectAnswers(AuthorisationTable table, ArticleReading reading, KnowledgeReach reach, Audit audit, Clock clock) {
        this.table = table;
        this.reading = reading;
        this.reach = reach;
        this.audit = audit;
        this.clock = clock;
    }

    /** 授权, by somebody who reviews for that unit. */
    @Transactional
    public Authorisation give(Authorisation wanted, Viewer viewer) {
        reach.demand(Power.REVIEW_ARTICLES, wanted.unit(), wanted.area(), viewer);
        Long article = wanted.article();
        if (article != null) {
            reading.open(article, viewer);
        }
        long id = table.add(wanted);
        audit.did(Act.of(AuditAction.AUTHORISATION_GIVEN, viewer.who())
                .on(Subject.of("authorisation", id))
                .with("unit", wanted.unit().value())
                .with("matter", wanted.matter().value()));
        return get(id);
    }

    /** 终止授权. */
    @Transactional
    public void end(long id, Viewer viewer) {
        Authorisation it = get(id);
        reach.demand(Power.REVIEW_ARTICLES, it.unit(), it.area(), viewer);
        table.end(id, viewer.account(), clock.instant());
        audit.did(Act.of(AuditAction.AUTHORISATION_ENDED, viewer.who()).on(Subject.of("authorisation", id)));
    }

    private Authorisation get(long id) {
        return table.find(id).orElseThrow(() -> new ProblemFound(KnowledgeProblem.NO_AUTHORISATION));
    }

    /**
     * What holds for a matter in an area, the closest first. One that names an article which is not valid any longer does not
     * hold: nobody answers by what is out of date.
     */
    public List<Authorisation> holding(MatterCode matter, AreaCode area, Viewer viewer) {
        List<Authorisation> all = table.holding(matter, reach.above(area), reading.today());
        Set<Long> named = new TreeSet<>();
        all.stream()
                .map(Authorisation::article)
                .filter(java.util.Objects::nonNull)
                .forEach(named::add);
        var valid = reading.readable(named, reach.sight(viewer)).keySet();
        return all.stream()
                .filter(it -> it.article() == null || valid.contains(it.article()))
                .toList();
    }

    public List<Authorisation> page(@Nullable Long before, int limit, Viewer viewer) {
        return table.page(reach.sight(viewer), before, limit);
    }

    /** The articles that some authorisations name, if the viewer may read them. */
    public List<ArticleRow> articlesOf(List<Authorisation> some, Viewer viewer) {
        List<Long> ids = some.stream()
                .map(Authorisation::article)
                .filter(java.util.Objects::nonNull)
                .toList();
        return List.copyOf(reading.readable(ids, reach.sight(viewer)).values());
    }
}
