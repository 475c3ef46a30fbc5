package org.xinqiao.catalogue.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 规则文件: the files of a rule pack, each a table whose first line names its columns. The order is that of the reader. */
public enum PackFile {
    /** 办理时限. */
    LIMITS(
            "limits.csv",
            "办理时限",
            "Limits of handling",
            3,
            List.of("kind", "urgency", "matter", "sign_limit", "reply_limit", "clause")),
    /** 环节时限. */
    STAGE_LIMITS(
            "stage-limits.csv",
            "环节时限",
            "Limits of the stages",
            1,
            List.of("stage", "limit", "clause", "note_zh", "note_en")),
    /** 规则数值. */
    RULES("rules.csv", "规则数值", "Numbers", 1, List.of("name", "value", "clause")),
    /** 退单理由. */
    RETURN_REASONS(
            "return-reasons.csv",
            "退单理由",
            "Reasons for returns",
            1,
            List.of("code", "zh", "en", "needs_unit", "needs_duty_clause", "clause")),
    /** 下派底线. */
    PASS_DOWN("pass-down.csv", "下派底线", "How far down", 1, List.of("matter", "lowest", "clause")),
    /** 不转办去向. */
    DISPOSITIONS(
            "dispositions.csv",
            "不转办去向",
            "Ways without an order",
            1,
            List.of("code", "zh", "en", "told_zh", "told_en", "needs", "ends", "ranked", "limit_days", "clause")),
    /** 保存期限. */
    RETENTION(
            "retention.csv",
            "保存期限",
            "Terms of retention",
            1,
            List.of("data_class", "months", "clause", "note_zh", "note_en")),
    /** 回访规则. */
    CALLBACK(
            "callback.csv",
            "回访规则",
            "How citizens are asked",
            2,
            List.of("kind", "urgency", "ways", "share", "attempts", "hours", "quiet", "clause")),
    /** 评价问题. */
    RATING_QUESTIONS(
            "rating-questions.csv",
            "评价问题",
            "What citizens are asked",
            2,
            List.of("question", "answer", "zh", "en", "key", "means", "words", "clause")),
    /** 考核指标. */
    INDICATORS(
            "indicators.csv",
            "考核指标",
            "Indicators",
            1,
            List.of(
                    "code",
                    "zh",
                    "en",
                    "numerator",
                    "denominator",
                    "direction",
                    "weight",
                    "full",
                    "basis",
                    "exclusions",
                    "classes",
                    "clause")),
    /** 考核分类. */
    UNIT_CLASSES(
            "unit-classes.csv",
            "考核分类",
            "Classes of units",
            1,
            List.of(
                    "code",
                    "zh",
                    "en",
                    "kinds",
                    "level",
                    "least_cases",
                    "praised",
                    "named",
                    "objection_limit",
                    "review_limit",
                    "clause")),
    /** 督办阶梯. */
    LADDER(
            "ladder.csv",
            "督办阶梯",
            "The ladder of supervision",
            1,
            List.of("code", "measure", "zh", "en", "trigger", "at", "told", "answer", "clause")),
    /** 办结核查. */
    CLOSING_CHECKS(
            "closing-checks.csv",
            "办结核查",
            "What closed cases are looked at for",
            2,
            List.of("check", "matter", "value", "clause"));

    private static final Set<PackFile> NEWER = Set.of(
            RETURN_REASONS,
            PASS_DOWN,
            DISPOSITIONS,
            RETENTION,
            CALLBACK,
            RATING_QUESTIONS,
            INDICATORS,
            UNIT_CLASSES,
            LADDER,
            CLOSING_CHECKS);
    private static final Set<PackFile> ALONE =
            Set.of(RETURN_REASONS, DISPOSITIONS, RATING_QUESTIONS, INDICATORS, UNIT_CLASSES, LADDER);

    private final String fileName;
    private final String zh;
    private final String en;
    private final int keys;
    private final List<String> columns;

    PackFile(String fileName, String zh, String en, int keys, List<String> columns) {
        this.fileName = fileName;
        this.zh = zh;
        this.en = en;
        this.keys = keys;
        this.columns = columns;
    }

    /** The file of that name; empty for a file that no pack has. */
    public static Optional<PackFile> find(String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.fileName.equals(fileName))
                .findFirst();
    }

    public String fileName() {
        return fileName;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether versions may have come into force before there was such a file; then it is not missed. */
    public boolean isNewer() {
        return NEWER.contains(this);
    }

    /** Whether a place's file is the whole list, so that rows of its base which it does not repeat are not there. */
    public boolean standsAlone() {
        return ALONE.contains(this);
    }

    /** The columns in their order. */
    public List<String> columns() {
        return columns;
    }

    /** The columns that say which row it is; there is one row for each. */
    public List<String> keys() {
        return columns.subList(0, keys);
    }
}
