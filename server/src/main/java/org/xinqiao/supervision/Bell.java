package org.xinqiao.supervision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.supervision.BellViews.BellCount;
import org.xinqiao.supervision.BellViews.BellPage;
import org.xinqiao.supervision.BellViews.RisenView;
import org.xinqiao.supervision.BellViews.ToldView;
import org.xinqiao.supervision.MeasureViews.MeasureView;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Rise;
import org.xinqiao.supervision.store.BellTable;
import org.xinqiao.supervision.store.BellTable.Counts;
import org.xinqiao.supervision.store.MeasureTable;

/** 给我的督办: the front door to what somebody is told by supervision without looking for it, on every page, as it comes. */
@Service
public class Bell {

    private static final int MOST = 50;

    private final BellTable table;
    private final MeasureTable measures;
    private final MeasurePages pages;
    private final CaseTitles titles;
    private final BellFeed feed;
    private final Audit audit;

    Bell(BellTable table, MeasureTable measures, MeasurePages pages, CaseTitles titles, BellFeed feed, Audit audit) {
        this.table = table;
        this.measures = measures;
        this.pages = pages;
        this.titles = titles;
        this.feed = feed;
        this.audit = audit;
    }

    /** How much there is. */
    public BellCount count(Viewer viewer) {
        Counts it = table.count(viewer);
        return new BellCount(it.all(), it.owed(), it.fresh(), it.risen());
    }

    /** What there is: what waits for an answer first, what has risen beside it. */
    public BellPage page(Viewer viewer) {
        long shown = table.shown(viewer.account());
        List<MeasureView> told = pages.views(viewer, table.told(viewer, MOST));
        String latest = told.stream()
                .map(it -> Long.parseLong(it.id()))
                .max(Long::compare)
                .map(Object::toString)
                .orElse("0");
        return new BellPage(
                count(viewer),
                told.stream()
                        .map(it -> new ToldView(it, Long.parseLong(it.id()) > shown))
                        .toList(),
                risen(viewer),
                latest);
    }

    private List<RisenView> risen(Viewer viewer) {
        List<Rise> all = table.risen(viewer, MOST);
        Map<CaseId, PastCase> known =
                titles.of(viewer, all.stream().map(Rise::caseId).collect(Collectors.toSet()));
        Map<Long, Measure> about = measures.find(
                all.stream().filter(Bell::isOfMeasure).map(Rise::thing).toList());
        return all.stream()
                .flatMap(it -> Optional.ofNullable(known.get(it.caseId())).map(of -> view(it, of, about)).stream())
                .toList();
    }

    private RisenView view(Rise it, PastCase of, Map<Long, Measure> about) {
        return new RisenView(
                it.what(),
                it.level(),
                it.caseId().toString(),
                of.number(),
                FreeText.masked(of.title()),
                Optional.ofNullable(isOfMeasure(it) ? about.get(it.thing()) : null)
                        .map(Measure::unit)
                        .flatMap(titles::unit)
                        .orElse(null),
                it.since(),
                it.due());
    }

    private static boolean isOfMeasure(Rise it) {
        return switch (it.what()) {
            case ANSWER, DECISION -> true;
            case FINDING, RECHECK -> false;
        };
    }

    /** They have seen what they are told up to there; answers with what is left. */
    @Transactional
    public BellCount seen(Viewer viewer, long upTo) {
        table.show(viewer.account(), upTo);
        audit.did(Act.of(AuditAction.MEASURES_SEEN, viewer.who()).with("upTo", upTo));
        return count(viewer);
    }

    /** Has an open page told how much there is, at once and whenever that is another; answers with how to end it. */
    public Runnable watch(Viewer viewer, BellWatch page) {
        return feed.watch(() -> count(viewer), page);
    }
}
