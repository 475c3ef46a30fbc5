package org.xinqiao.insight;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.assessment.MatterResults;
import org.xinqiao.assessment.PublishedRanks;
import org.xinqiao.callback.CallbackResults;
import org.xinqiao.calls.CallVolumes;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.insight.CaseSource.Spans;
import org.xinqiao.insight.model.OtherSections;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.Section;
import org.xinqiao.insight.model.TopicSections;
import org.xinqiao.supervision.GivenMeasures;

/** 其他数据: the sections of a report that other rooms count. */
@Component
class OtherSource {

    private final CallVolumes calls;
    private final CallbackResults callbacks;
    private final GivenMeasures measures;
    private final PublishedRanks ranks;
    private final MatterResults results;

    OtherSource(
            CallVolumes calls,
            CallbackResults callbacks,
            GivenMeasures measures,
            PublishedRanks ranks,
            MatterResults results) {
        this.calls = calls;
        this.callbacks = callbacks;
        this.measures = measures;
        this.ranks = ranks;
        this.results = results;
    }

    Section calls(Report.About about, Spans spans) {
        return OtherSections.calls(spans.each(period -> calls.of(about.area(), period.from(), period.before())));
    }

    Section callbacks(Report.About about, Spans spans) {
        if (!about.matter().isEmpty()) {
            MatterCode matter = new MatterCode(about.matter());
            return TopicSections.callbacks(
                    spans.each(period -> results.of(about.area(), matter, period.from(), period.before())));
        }
        return OtherSections.callbacks(
                spans.each(period -> callbacks.of(about.area(), period.from(), period.before())));
    }

    Section supervision(Report.About about, Spans spans) {
        return OtherSections.supervision(spans.each(period -> about.matter().isEmpty()
                ? measures.of(about.area(), period.from(), period.before())
                : measures.of(about.area(), new MatterCode(about.matter()), period.from(), period.before())));
    }

    /** Of the month of a monthly report of a whole place, once it is published. */
    Optional<Section> ranking(Report.About about) {
        return about.kind() == ReportKind.MONTHLY
                ? ranks.of(about.area(), about.period().begins()).map(OtherSections::ranking)
                : Optional.empty();
    }
}
