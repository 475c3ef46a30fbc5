package org.xinqiao.knowledge.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;

/**
 * 条目内容: what one version of an article says, in parts; all of them plain text.
 *
 * @param area where it holds, and in all below
 * @param question as citizens ask
 * @param basis the clause it rests on
 * @param documents what to bring, a line each
 * @param steps what to do, a line each
 * @param until the last day on which it holds
 */
public record ArticleText(
        AreaCode area,
        @Nullable MatterCode matter,
        Reach reach,
        String title,
        String titleEn,
        String question,
        String answer,
        String basis,
        String documents,
        String steps,
        List<Phone> phones,
        List<Link> links,
        LocalDate from,
        LocalDate until) {

    public ArticleText {
        phones = List.copyOf(phones);
        links = List.copyOf(links);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("valid from " + from + " until " + until + " is never");
        }
    }

    /** 公开范围: who may read it. */
    public enum Reach {
        /** 本单位: the owner and the units below it. */
        UNIT,
        /** 本区域: everybody who works in its area, or in one that contains it. */
        AREA,
        /** 公开: citizens too. */
        PUBLIC
    }

    /** 联系电话: an office's, which is no secret. */
    public record Phone(String name, String number) {}

    /** 链接: to a page of the web. */
    public record Link(String name, String url) {}

    /** What it is found by, beside its title: the question first, since it is asked in a citizen's words. */
    public String body() {
        return Stream.of(question, answer, documents, steps, basis)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** 最少内容: whether it can be reviewed: a title, a question and an answer are there. */
    public boolean isWhole() {
        return Stream.of(title, question, answer).noneMatch(String::isBlank);
    }
}
