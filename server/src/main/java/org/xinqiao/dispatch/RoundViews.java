package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.ReturnDecisions;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.dispatch.model.Round;
import org.xinqiao.dispatch.model.Round.Opinion;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;

/** 会商的样子: to the centre with every opinion; to a unit with what it must know to give its own, and nobody else's. */
@Component
public class RoundViews {

    private final PrecedentViews names;
    private final ReturnDecisions returns;
    private final Clock clock;

    RoundViews(PrecedentViews names, ReturnDecisions returns, Clock clock) {
        this.names = names;
        this.returns = returns;
        this.clock = clock;
    }

    /** 会商, as the centre sees it. */
    public record RoundView(
            String id,
            Instant openedAt,
            String openedBy,
            Instant dueAt,
            boolean passed,
            String question,
            @Nullable Instant closedAt,
            List<MemberView> members) {}

    /** 会商单位. */
    public record MemberView(
            @Nullable NamedUnit unit,
            Instant askedAt,
            @Nullable OpinionView opinion) {}

    /** 意见; {@code late} when it came after it was asked for. */
    public record OpinionView(
            @Nullable NamedUnit whose, String clause, String words, Instant at, String by, boolean late) {}

    /**
     * 征询, as an asked unit sees it.
     *
     * @param title without the numbers of people; of a confidential case only its matter
     * @param mine the units of the viewer that are asked, each with what it said
     */
    public record AskedView(
            String id,
            String number,
            Instant dueAt,
            boolean passed,
            boolean over,
            String question,
            @Nullable NamedMatter matter,
            @Nullable NamedArea area,
            String title,
            String told,
            @Nullable ReturnSaid back,
            List<MemberView> mine) {}

    /** 退回理由, as the unit gave it. */
    public record ReturnSaid(
            @Nullable NamedUnit giver,
            String called,
            String calledEn,
            String reason,
            String clause,
            @Nullable NamedUnit proposed) {}

    RoundView of(Round it) {
        return new RoundView(
                Long.toString(it.id()),
                it.openedAt(),
                it.openedBy(),
                it.dueAt(),
                passed(it),
                it.question(),
                it.closedAt(),
                it.members().stream().map(member -> member(it, member)).toList());
    }

    AskedView asked(Round it, Set<UnitId> units) {
        ReturnDecisions.Asked asked = returns.asked(it.caseId()).orElse(null);
        NamedMatter matter = asked == null ? null : names.matter(asked.facts().matter());
        String about = matter == null ? "" : matter.name();
        Facts open = asked == null || asked.facts().confidential() ? null : asked.facts();
        return new AskedView(
                Long.toString(it.id()),
                it.number(),
                it.dueAt(),
                passed(it),
                it.closedAt() != null,
                it.question(),
                matter,
                names.area(it.area()),
                open == null ? about : FreeText.masked(open.title()),
                open == null ? "" : FreeText.masked(open.text()),
                asked == null ? null : said(asked),
                it.members().stream()
                        .filter(member -> units.contains(member.unit()))
                        .map(member -> member(it, member))
                        .toList());
    }

    private ReturnSaid said(ReturnDecisions.Asked asked) {
        CaseEvent.Returned back = asked.back();
        DutyLine duty = back.duty();
        String called = back.called();
        String calledEn = back.calledEn();
        String clause = back.clause().isBlank() && duty != null ? duty.clause() : back.clause();
        return new ReturnSaid(
                names.unit(asked.giver()),
                called == null ? "" : called,
                calledEn == null ? "" : calledEn,
                FreeText.masked(back.reason()),
                FreeText.masked(clause),
                names.unit(back.proposedUnit()));
    }

    private MemberView member(Round it, Round.Member member) {
        Opinion given = member.opinion();
        return new MemberView(
                names.unit(member.unit()),
                member.askedAt(),
                given == null
                        ? null
                        : new OpinionView(
                                names.unit(given.whose()),
                                given.clause(),
                                given.words(),
                                given.at(),
                                given.by(),
                                given.at().isAfter(it.dueAt())));
    }

    private boolean passed(Round it) {
        return clock.instant().isAfter(it.dueAt());
    }
}
