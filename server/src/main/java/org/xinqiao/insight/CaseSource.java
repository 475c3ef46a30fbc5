package org.xinqiao.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PeriodFigures;
import org.xinqiao.casework.PeriodFigures.Asked;
import org.xinqiao.casework.PeriodFigures.Group;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.insight.model.CaseSections;
import org.xinqiao.insight.model.Compared;
import org.xinqiao.insight.model.HandlingSections;
import org.xinqiao.insight.model.Period;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.Section;
import org.xinqiao.insight.model.TopicSections;
import org.xinqiao.platform.PlaceTime;

/** 诉求数据: the sections of a report that are counted from cases. */
@Component
class CaseSource {

    private static final int STANDOUTS = 8;
    private static final int HOURS = 24;

    private final PeriodFigures figures;
    private final ReportNames names;

    CaseSource(PeriodFigures figures, ReportNames names) {
        this.figures = figures;
        this.names = names;
    }

    /**
     * 比较期.
     *
     * @param previous absent where nobody knows: before the first case, or as long as the period itself is not over; so is
     *     {@code lastYear}
     */
    record Spans(
            Period now, @Nullable Period previous, @Nullable Period lastYear) {

        <T> Compared<T> each(Function<Period, T> read) {
            return new Compared<>(
                    read.apply(now),
                    previous == null ? null : read.apply(previous),
                    lastYear == null ? null : read.apply(lastYear));
        }
    }

    /** What a report can be compared with. */
    Spans spans(Report.About about, boolean isOver) {
        Period now = about.period();
        ReportKind kind = about.kind();
        return figures.first(names.placeOf(about.area()))
                .map(PlaceTime::dayOf)
                .map(first -> new Spans(
                        now,
                        isOver && !now.previous(kind).begins().isBefore(first) ? now.previous(kind) : null,
                        isOver && !now.lastYear(kind).begins().isBefore(first) ? now.lastYear(kind) : null))
                .orElse(new Spans(now, null, null));
    }

    private static Asked asked(Report.About about, Period period) {
        MatterCode matter = about.matter().isEmpty() ? null : new MatterCode(about.matter());
        return new Asked(about.area(), matter, period.from(), period.before());
    }

    Section volume(Report.About about, Spans spans) {
        return CaseSections.volume(
                about.kind(),
                spans.each(period -> figures.came(asked(about, period))),
                filled(figures.times(asked(about, spans.now()), about.kind() == ReportKind.DAILY), about));
    }

    /** In the order of time, and those in which nobody came as well. */
    private static List<Group> filled(List<Group> found, Report.About about) {
        Stream<String> all = about.kind() == ReportKind.DAILY
                ? IntStream.range(0, HOURS).mapToObj("%02d"::formatted)
                : about.period()
                        .begins()
                        .datesUntil(about.period().ends().plusDays(1))
                        .map(LocalDate::toString);
        return all.map(key -> found.stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElse(new Group(key, 0)))
                .toList();
    }

    Section matters(Report.About about, Spans spans) {
        return CaseSections.matters(spans.each(period -> figures.matters(asked(about, period))), names::matter);
    }

    Section areas(Report.About about, Spans spans) {
        return CaseSections.areas(spans.each(period -> figures.areas(asked(about, period))), names::area);
    }

    Section handling(Report.About about, Spans spans) {
        return HandlingSections.handling(
                spans.each(period -> figures.handled(asked(about, period))),
                spans.each(period -> figures.signing(asked(about, period))));
    }

    /** Of a matter, those that came by phone. */
    Section calls(Report.About about, Spans spans) {
        return TopicSections.calls(spans.each(period -> figures.came(asked(about, period))));
    }

    Section standouts(Report.About about, Spans spans) {
        List<PeriodFigures.Standout> cases = figures.standouts(asked(about, spans.now()), STANDOUTS);
        return HandlingSections.standouts(cases, names::matter, FreeText::masked);
    }
}
