package org.xinqiao.insight;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.insight.CaseSource.Spans;
import org.xinqiao.insight.model.OtherSections;
import org.xinqiao.insight.model.ReportContent;
import org.xinqiao.insight.model.Said;
import org.xinqiao.insight.model.Section;
import org.xinqiao.insight.store.ReportStore;
import org.xinqiao.platform.PlaceTime;

/** 统计报告: counts a report step by step, all of it as the rooms stood at one moment, and freezes what came out. */
@Component
class ReportProduction {

    private static final Logger LOG = LoggerFactory.getLogger(ReportProduction.class);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseSource cases;
    private final OtherSource others;
    private final ReportStore store;
    private final TransactionTemplate atOneMoment;
    private final TransactionTemplate aside;
    private final Clock clock;

    ReportProduction(
            CaseSource cases,
            OtherSource others,
            ReportStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.others = others;
        this.store = store;
        this.clock = clock;
        this.atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        atOneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        atOneMoment.setReadOnly(true);
        this.aside = new TransactionTemplate(transactions);
        aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Counts it while whoever asked goes on. */
    void begin(long id) {
        Thread.ofVirtual().name("report-" + id).start(() -> count(id));
    }

    /** Counts it now; what goes wrong is told by its state. */
    void count(long id) {
        Report report = store.find(id).orElseThrow();
        try {
            ReportContent earlier = store.content(id);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ReportContent content = new ReportContent(
                    java.util.Objects.requireNonNull(atOneMoment.execute(status -> sections(report, now))));
            boolean isFirst = earlier.sections().isEmpty();
            store.counted(report, content, isFirst ? List.of() : content.since(earlier), now);
        } catch (Gone stopped) {
            LOG.info("报告 {} 不再需要统计 the report is not wanted any more", id);
        } catch (RuntimeException failed) {
            LOG.error("报告 {} 统计失败 the report could not be counted", id, failed);
            store.failed(id, clock.instant());
        }
    }

    /** Somebody has put it away meanwhile. */
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private List<Section> sections(Report report, Instant now) {
        Report.About about = report.about();
        boolean isOver = about.period().isOver(now);
        Spans spans = cases.spans(about, isOver);
        Steps steps = new Steps(report.id());
        List<Section> sections = new ArrayList<>();
        sections.add(steps.next(() -> cases.volume(about, spans)));
        sections.add(steps.next(() -> cases.matters(about, spans)));
        sections.add(steps.next(() -> cases.areas(about, spans)));
        sections.add(steps.next(() -> cases.handling(about, spans)));
        sections.add(steps.next(() -> others.callbacks(about, spans)));
        sections.add(steps.next(() -> others.supervision(about, spans)));
        others.ranking(about).ifPresent(sections::add);
        boolean isOfAll = about.matter().isEmpty();
        sections.add(steps.next(() -> isOfAll ? others.calls(about, spans) : cases.calls(about, spans)));
        sections.add(steps.next(() -> cases.standouts(about, spans)));
        sections.addFirst(isOver ? OtherSections.overview(sections) : soFar(OtherSections.overview(sections), now));
        return sections;
    }

    /** 截至: a period that is not over yet says so first of all. */
    private static Section soFar(Section overview, Instant now) {
        String at = MOMENT.format(now.atZone(PlaceTime.ZONE));
        List<Said> said = new ArrayList<>();
        said.add(new Said(
                "截至 %s，报告期尚未结束，不作比较。".formatted(at),
                "As of %s the period is not over, so nothing is compared.".formatted(at)));
        said.addAll(overview.sentences());
        return new Section(overview.code(), overview.name(), said, overview.figures(), overview.tables());
    }

    /** 进度: seen by others while it goes on. */
    private final class Steps {

        private final long id;
        private int done;

        private Steps(long id) {
            this.id = id;
        }

        private Section next(Supplier<Section> step) {
            Section section = step.get();
            done++;
            Boolean goesOn = aside.execute(status -> store.goOn(id, done, clock.instant()));
            if (!Boolean.TRUE.equals(goesOn)) {
                throw new Gone();
            }
            return section;
        }
    }
}
