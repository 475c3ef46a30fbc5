package org.xinqiao.assessment.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinqiao.assessment.AssessmentRuns;
import org.xinqiao.assessment.Rankings;
import org.xinqiao.assessment.Run;
import org.xinqiao.assessment.model.Figure;
import org.xinqiao.assessment.model.Ranking;
import org.xinqiao.assessment.model.Standing;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.engines.worktime.Wording;

/** 考核视图. Numbers are text, since a browser's are not exact. */
final class RunViews {

    private RunViews() {}

    /** 期次. @param last the last day in it */
    record RunView(
            String id,
            Run.Kind kind,
            LocalDate begins,
            LocalDate last,
            Run.State state,
            int packVersion,
            @Nullable Instant countedAt,
            @Nullable Instant openedAt,
            @Nullable Instant objectionsUntil,
            @Nullable Instant publishedAt,
            String publishedBy,
            @Nullable Instant frozenAt,
            String frozenBy,
            String checksum) {

        static RunView of(Run it) {
            return new RunView(
                    Long.toString(it.id()),
                    it.kind(),
                    it.begins(),
                    it.ends().minusDays(1),
                    it.state(),
                    it.packVersion(),
                    it.countedAt(),
                    it.openedAt(),
                    it.objectionsUntil(),
                    it.publishedAt(),
                    it.publishedBy(),
                    it.frozenAt(),
                    it.frozenBy(),
                    it.checksum());
        }
    }

    /** 指标. @param mayDivideByZero whether some case may divide by nothing; such cases count nowhere and are told by number */
    record IndicatorView(
            String code,
            String zh,
            String en,
            String numerator,
            String denominator,
            Indicator.Better better,
            int weight,
            int full,
            Indicator.Basis basis,
            List<Wording> exclusions,
            boolean mayDivideByZero,
            String clause) {

        static IndicatorView of(Indicator it) {
            return new IndicatorView(
                    it.code(),
                    it.zh(),
                    it.en(),
                    it.numerator(),
                    it.denominator(),
                    it.better(),
                    it.weight(),
                    it.full(),
                    it.basis(),
                    it.exclusions().stream()
                            .map(each -> new Wording(each.zh(), each.en()))
                            .toList(),
                    it.mayDivideByZero(),
                    it.clause());
        }
    }

    /** 分类. */
    record ClassView(
            String code, String zh, String en, int subjects, int leastCases, int praised, int named, String clause) {

        static ClassView of(Rankings.ClassOf it) {
            UnitClass by = it.unitClass();
            if (by == null) {
                boolean districts = it.code().equals(Run.DISTRICTS);
                return new ClassView(
                        it.code(),
                        districts ? "区县（按诉求地点）" : "街道乡镇（按诉求地点）",
                        districts ? "Districts, by where cases lie" : "Streets, by where cases lie",
                        it.subjects(),
                        1,
                        0,
                        0,
                        "");
            }
            return new ClassView(
                    by.code(), by.zh(), by.en(), it.subjects(), by.leastCases(), by.praised(), by.named(), by.clause());
        }
    }

    record RunDetail(RunView run, List<ClassView> classes, List<IndicatorView> indicators) {}

    /** 指标得分; absent where there are no cases. */
    record FigureView(
            String indicator,
            String numerator,
            String denominator,
            String undefined,
            @Nullable String raw,
            @Nullable String expected,
            @Nullable String adjusted,
            @Nullable String shrunk,
            @Nullable String low,
            @Nullable String high,
            @Nullable String points,
            @Nullable String lost) {

        static FigureView of(Figure it) {
            return new FigureView(
                    it.indicator(),
                    it.numerator().toPlainString(),
                    it.denominator().toPlainString(),
                    it.undefined().toPlainString(),
                    text(it.raw()),
                    text(it.expected()),
                    text(it.adjusted()),
                    text(it.shrunk()),
                    text(it.low()),
                    text(it.high()),
                    text(it.points()),
                    text(it.lost()));
        }
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    record SubjectView(String key, String code, String name, String nameEn, String unitClass) {

        static SubjectView of(Run.Subject it) {
            return new SubjectView(it.key(), it.code(), it.name(), it.nameEn(), it.unitClass());
        }
    }

    /** 名次. */
    record PlacedView(
            SubjectView subject,
            long cases,
            @Nullable String score,
            @Nullable Integer rank,
            List<FigureView> figures) {

        static PlacedView of(Rankings.Placed it) {
            Standing standing = it.standing();
            return new PlacedView(
                    SubjectView.of(it.subject()),
                    standing.cases(),
                    text(standing.score()),
                    standing.rank(),
                    standing.figures().stream().map(FigureView::of).toList());
        }
    }

    record RankingView(List<PlacedView> rows) {}

    record TurnView(String indicator, boolean better, int cases, int rank) {

        static TurnView of(Ranking.Turn it) {
            return new TurnView(it.indicator(), it.better(), it.cases(), it.rank());
        }
    }

    /** 原因与件数. */
    record ReasonView(String code, String zh, String en, int cases) {

        static List<ReasonView> of(Map<String, Integer> reasons) {
            return reasons.entrySet().stream()
                    .map(each -> Arrays.stream(Indicator.Exclusion.values())
                            .filter(one -> one.name().equals(each.getKey()))
                            .findFirst()
                            .map(one -> new ReasonView(one.name(), one.zh(), one.en(), each.getValue()))
                            .orElseGet(() ->
                                    new ReasonView(each.getKey(), "异议成立", "An objection was upheld", each.getValue())))
                    .toList();
        }
    }

    /** 月度. */
    record MonthView(
            String run,
            LocalDate month,
            Run.State state,
            @Nullable String score,
            @Nullable Integer rank,
            List<FigureView> figures) {

        static MonthView of(Rankings.Month it) {
            Standing standing = it.standing();
            return new MonthView(
                    Long.toString(it.run().id()),
                    it.run().begins(),
                    it.run().state(),
                    text(standing.score()),
                    standing.rank(),
                    standing.figures().stream().map(FigureView::of).toList());
        }
    }

    /** 失分件数. */
    record LostView(String indicator, int cases) {}

    record DetailView(
            RunView run,
            List<IndicatorView> indicators,
            PlacedView placed,
            int ranked,
            List<TurnView> turns,
            List<ReasonView> leftOut,
            List<LostView> lost,
            List<MonthView> months) {

        static DetailView of(Run run, Rankings.Detail it) {
            return new DetailView(
                    RunView.of(run),
                    run.indicators().stream()
                            .filter(each ->
                                    it.placed().standing().figure(each.code()).isPresent())
                            .map(IndicatorView::of)
                            .toList(),
                    PlacedView.of(it.placed()),
                    it.ranked(),
                    it.turns().stream().map(TurnView::of).toList(),
                    ReasonView.of(it.leftOut()),
                    it.lost().entrySet().stream()
                            .map(each -> new LostView(each.getKey(), each.getValue()))
                            .toList(),
                    it.months().stream().map(MonthView::of).toList());
        }
    }

    record NoticeView(ClassView unitClass, List<PlacedView> praised, List<PlacedView> named) {}

    record NoticesView(RunView run, List<NoticeView> notices) {

        static NoticesView of(Run run, List<Rankings.Notice> notices) {
            return new NoticesView(
                    RunView.of(run),
                    notices.stream()
                            .map(each -> new NoticeView(
                                    ClassView.of(each.unitClass()),
                                    each.praised().stream().map(PlacedView::of).toList(),
                                    each.named().stream().map(PlacedView::of).toList()))
                            .toList());
        }
    }

    record CheckView(boolean same, boolean facts, boolean figures, boolean rules, String checksum) {

        static CheckView of(AssessmentRuns.Check it) {
            return new CheckView(it.isWhole(), it.facts(), it.figures(), it.rules(), it.checksum());
        }
    }

    record FactView(String key, boolean truth, String zh, String en) {

        static List<FactView> all() {
            return Arrays.stream(AssessedFact.values())
                    .map(each -> new FactView(each.key(), each.isTruth(), each.zh(), each.en()))
                    .toList();
        }
    }

    static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
