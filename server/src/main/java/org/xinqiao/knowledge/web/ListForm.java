package org.xinqiao.knowledge.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.knowledge.ArticleReading;
import org.xinqiao.knowledge.KnowledgeProblem;
import org.xinqiao.knowledge.model.ArticleList;
import org.xinqiao.knowledge.model.ArticleList.Order;
import org.xinqiao.knowledge.model.ArticleQuestion;
import org.xinqiao.knowledge.model.ArticleQuestion.Cursor;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;

/** 列表查询: what a page asks of a list of articles. */
@Component
class ListForm {

    private static final int LONGEST = 100;

    private final ArticleReading reading;

    ListForm(ArticleReading reading) {
        this.reading = reading;
    }

    /** 查询参数. */
    record Asked(
            @Nullable String list,
            @Nullable String words,
            @Nullable String matter,
            @Nullable String unit,
            @Nullable String area,
            @Nullable String after) {}

    ArticleQuestion read(Asked asked, int limit, Viewer viewer) {
        ArticleList list = ArticleList.named(or(asked.list(), "valid"))
                .orElseThrow(() -> new ProblemFound(KnowledgeProblem.NO_LIST));
        String words = or(asked.words(), "");
        return new ArticleQuestion(
                list,
                words.substring(0, Math.min(LONGEST, words.length())),
                MatterCode.parse(or(asked.matter(), "")).orElse(null),
                unit(or(asked.unit(), "")),
                AreaCode.parse(or(asked.area(), "")).orElse(null),
                viewer.account(),
                reading.today(),
                cursor(or(asked.after(), ""), list.order()),
                limit);
    }

    static @Nullable Cursor cursor(String sent, Order order) {
        if (sent.isEmpty()) {
            return null;
        }
        Cursor cursor = Cursor.parse(sent).orElseThrow(() -> new ProblemFound(KnowledgeProblem.BAD_CURSOR));
        try {
            switch (order) {
                case NEWEST -> {
                    return cursor;
                }
                case SUBMITTED -> Instant.parse(cursor.value());
                case ENDING -> LocalDate.parse(cursor.value());
            }
            return cursor;
        } catch (DateTimeException none) {
            throw new ProblemFound(KnowledgeProblem.BAD_CURSOR);
        }
    }

    private static @Nullable UnitId unit(String sent) {
        return sent.matches("[1-9]\\d{0,17}") ? new UnitId(Long.parseLong(sent)) : null;
    }

    static String or(@Nullable String sent, String otherwise) {
        return sent == null || sent.isBlank()
                ? otherwise
                : sent.replace("\0", "").strip();
    }
}
