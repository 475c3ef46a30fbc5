package org.xinqiao.catalogue.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.CallbackRule;
import org.xinqiao.catalogue.ClosingCheck;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.catalogue.HandlingLimits;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.LadderRung;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.catalogue.PackOffice;
import org.xinqiao.catalogue.PackVersion;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.catalogue.RetentionTerm;
import org.xinqiao.catalogue.ReturnReason;
import org.xinqiao.catalogue.RulePack;
import org.xinqiao.catalogue.ShippedPacks.ShippedPack;
import org.xinqiao.catalogue.StageLimit;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.catalogue.model.PackDifference;
import org.xinqiao.catalogue.model.PackFault;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.Wording;

/** 规则包视图. */
final class PackViews {

    private PackViews() {}

    /** 规则包状态. */
    enum State {
        DRAFT,
        COMING,
        IN_FORCE,
        PAST
    }

    /** @param madeBy the user name; absent for the house itself */
    record VersionView(
            int version,
            State state,
            String name,
            String nameEn,
            String note,
            String begunOn,
            @Nullable Instant from,
            @Nullable String madeBy,
            Instant madeAt,
            @Nullable String setBy,
            @Nullable Instant setAt,
            int saves) {}

    record ShippedView(String id, String name, String nameEn, String base, String source) {}

    record PacksView(List<VersionView> versions, List<ShippedView> shipped) {}

    record FileView(String name, String zh, String en, String content) {}

    record FaultView(String file, int line, String column, String zh, String en) {}

    record LimitView(String kind, String urgency, String matter, Wording sign, Wording reply, String clause) {}

    record WaitView(String stage, Wording limit, String clause, String noteZh, String noteEn) {}

    record NumberView(String name, int value, String clause) {}

    record ReasonView(String code, String zh, String en, boolean needsUnit, boolean needsDutyClause, String clause) {}

    record FloorView(String matter, String lowest, String clause) {}

    record CallbackView(
            String kind,
            String urgency,
            List<CallbackRule.Way> ways,
            int share,
            int attempts,
            int hours,
            String quiet,
            String clause) {}

    record AnswerView(String code, String zh, String en, String key, String means, List<String> words) {}

    record QuestionView(
            String code, RatingQuestion.Asks asks, String zh, String en, String clause, List<AnswerView> answers) {}

    /** @param mayDivideByZero whether some case may make it divide by nothing; such a case counts nowhere */
    record IndicatorView(
            String code,
            String zh,
            String en,
            String numerator,
            String denominator,
            String better,
            int weight,
            int full,
            String basis,
            List<String> exclusions,
            List<String> classes,
            boolean mayDivideByZero,
            String clause) {}

    record ClassView(
            String code,
            String zh,
            String en,
            List<String> kinds,
            int level,
            int leastCases,
            int praised,
            int named,
            Wording objections,
            Wording review,
            String clause) {}

    record RungView(
            String code,
            MeasureKind measure,
            String zh,
            String en,
            LadderRung.Trigger trigger,
            String at,
            @Nullable Wording after,
            LadderRung.Told told,
            @Nullable Wording answer,
            String clause) {}

    record CheckView(ClosingCheck.Name check, String matter, int value, String clause) {}

    /** 规则包全文: as it was written, and as the house understands it. */
    record PackView(
            VersionView version,
            List<FileView> files,
            List<FaultView> faults,
            List<LimitView> limits,
            List<WaitView> waits,
            List<NumberView> numbers,
            List<ReasonView> reasons,
            List<FloorView> floors,
            List<Disposition> dispositions,
            List<RetentionTerm> terms,
            List<CallbackView> callbacks,
            List<QuestionView> questions,
            List<IndicatorView> indicators,
            List<ClassView> classes,
            List<RungView> rungs,
            List<CheckView> checks) {}

    record DifferenceView(
            String file,
            List<String> key,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after) {}

    static VersionView version(PackVersion it, State state, Map<Long, String> names) {
        return new VersionView(
                it.version(),
                state,
                it.name(),
                it.nameEn(),
                it.note(),
                it.begunOn(),
                it.from(),
                it.madeBy() == null ? null : names.get(it.madeBy()),
                it.madeAt(),
                it.setBy() == null ? null : names.get(it.setBy()),
                it.setAt(),
                it.saves());
    }

    static ShippedView shipped(ShippedPack pack) {
        return new ShippedView(pack.id(), pack.name(), pack.nameEn(), pack.base(), pack.source());
    }

    static PackView whole(PackOffice.Whole it, VersionView version) {
        RulePack pack = it.pack();
        return new PackView(
                version,
                Arrays.stream(PackFile.values())
                        .map(file -> new FileView(
                                file.fileName(),
                                file.zh(),
                                file.en(),
                                it.files().getOrDefault(file, "")))
                        .toList(),
                it.faults().stream().map(PackViews::fault).toList(),
                pack.limits().stream().map(PackViews::limit).toList(),
                pack.waits().stream().map(PackViews::wait).toList(),
                pack.numbers().stream()
                        .map(row -> new NumberView(row.rule().key(), row.value(), row.clause()))
                        .toList(),
                pack.reasons().stream().map(PackViews::reason).toList(),
                pack.floors().stream()
                        .map(row -> new FloorView(row.matter(), row.lowest().name(), row.clause()))
                        .toList(),
                pack.dispositions(),
                Objects.requireNonNullElse(pack.terms(), List.of()),
                pack.callbacks().stream().map(PackViews::callback).toList(),
                pack.questions().stream().map(PackViews::question).toList(),
                pack.indicators().stream().map(PackViews::indicator).toList(),
                pack.classes().stream().map(PackViews::unitClass).toList(),
                pack.rungs().stream().map(PackViews::rung).toList(),
                pack.checks().stream()
                        .map(row -> new CheckView(row.name(), row.matter(), row.value(), row.clause()))
                        .toList());
    }

    private static IndicatorView indicator(Indicator row) {
        return new IndicatorView(
                row.code(),
                row.zh(),
                row.en(),
                row.numerator(),
                row.denominator(),
                row.better().name(),
                row.weight(),
                row.full(),
                row.basis().name(),
                row.exclusions().stream().map(Enum::name).toList(),
                row.classes(),
                row.mayDivideByZero(),
                row.clause());
    }

    private static ClassView unitClass(UnitClass row) {
        return new ClassView(
                row.code(),
                row.zh(),
                row.en(),
                row.kinds(),
                row.level(),
                row.leastCases(),
                row.praised(),
                row.named(),
                words(row.objections()),
                words(row.review()),
                row.clause());
    }

    static ReasonView reason(ReturnReason row) {
        return new ReasonView(row.code(), row.zh(), row.en(), row.needsUnit(), row.needsDutyClause(), row.clause());
    }

    private static CallbackView callback(CallbackRule row) {
        CallbackRule.Quiet quiet = row.quiet();
        return new CallbackView(
                row.kind(),
                row.urgency(),
                row.ways(),
                row.share(),
                row.attempts(),
                row.hours(),
                quiet.from().equals(quiet.until()) ? "" : quiet.from() + "-" + quiet.until(),
                row.clause());
    }

    private static QuestionView question(RatingQuestion row) {
        return new QuestionView(
                row.code(),
                row.asks(),
                row.zh(),
                row.en(),
                row.clause(),
                row.answers().stream()
                        .map(it -> new AnswerView(it.code(), it.zh(), it.en(), it.key(), it.means(), it.words()))
                        .toList());
    }

    private static FaultView fault(PackFault fault) {
        return new FaultView(fault.file().fileName(), fault.line(), fault.column(), fault.zh(), fault.en());
    }

    private static LimitView limit(RulePack.LimitRow row) {
        HandlingLimits limits = row.limits();
        return new LimitView(
                row.kind(), row.urgency(), row.matter(), words(limits.sign()), words(limits.reply()), limits.clause());
    }

    private static WaitView wait(StageLimit row) {
        return new WaitView(row.of().name(), words(row.limit()), row.clause(), row.noteZh(), row.noteEn());
    }

    private static RungView rung(LadderRung row) {
        TimeLimit after = row.at().after();
        TimeLimit answer = row.answer();
        return new RungView(
                row.code(),
                row.kind(),
                row.zh(),
                row.en(),
                row.trigger(),
                row.at().text(),
                after == null ? null : words(after),
                row.told(),
                answer == null ? null : words(answer),
                row.clause());
    }

    private static Wording words(TimeLimit limit) {
        return limit.wording();
    }

    static DifferenceView difference(PackDifference it) {
        return new DifferenceView(it.file().fileName(), it.key(), it.before(), it.after());
    }
}
