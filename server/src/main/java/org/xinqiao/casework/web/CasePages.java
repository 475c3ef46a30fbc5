package org.xinqiao.casework.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Step;
import org.xinqiao.citizens.Unmasking;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.organisation.NamedUnit;

/** Puts a case's page together. */
@Component
class CasePages {

    private final Cases cases;
    private final CaseNames names;
    private final CaseCallers callers;
    private final Buttons buttons;
    private final StoryLines lines;
    private final java.time.Clock now;

    CasePages(
            Cases cases, CaseNames names, CaseCallers callers, Buttons buttons, StoryLines lines, java.time.Clock now) {
        this.cases = cases;
        this.names = names;
        this.callers = callers;
        this.buttons = buttons;
        this.lines = lines;
        this.now = now;
    }

    CasePage of(Viewer viewer, Cases.Seen seen) {
        Case it = seen.it();
        Facts facts = it.facts();
        Optional<Clock> due = it.dueClock();
        Facts.Position position = facts.position();
        List<Case> merged = merged(viewer, it);
        List<CasePage.StoryLine> story = lines.of(seen.story());
        return new CasePage(
                it.id().toString(),
                it.number(),
                facts.title(),
                facts.kind(),
                facts.urgency(),
                it.stage(),
                facts.channel(),
                names.matter(facts.matter()),
                names.area(facts.area()),
                lead(it),
                it.held().map(order -> names.unit(order.unit())).orElse(null),
                it.registered(),
                due.map(Clock::due).orElse(null),
                due.map(clock -> clock.key().kind()).orElse(null),
                due.map(clock -> clock.isLate(now.instant())).orElse(false),
                it.counts().reworks(),
                it.counts().returns(),
                it.counts().urges(),
                it.supervision() != null,
                it.pendingExtension() != null,
                it.isSuspended(),
                it.version(),
                facts.text(),
                facts.address(),
                position == null ? null : position.lon(),
                position == null ? null : position.lat(),
                facts.confidential(),
                names.units(facts.aside().units()),
                names.sent(it.id(), seen.story()),
                person(seen.story().getFirst().by()),
                callers.of(viewer, it, merged),
                it.assignments().stream().map(this::order).toList(),
                it.holder() == 0 ? null : it.holder(),
                clocks(it),
                reply(it),
                extension(it),
                pendingReturn(it),
                rating(it),
                mergedInto(viewer, it),
                merged.stream().map(one -> other(viewer, one)).toList(),
                supervision(it),
                buttons.of(viewer, it),
                story,
                Unmasking.mayKnow(viewer, facts.confidential()) && hasNumbers(facts, story));
    }

    private static boolean hasNumbers(Facts facts, List<CasePage.StoryLine> story) {
        Stream<Object> told = story.stream().flatMap(line -> line.facts().values().stream());
        return Stream.concat(Stream.of(facts.title(), facts.text(), facts.address()), told)
                .anyMatch(text -> !FreeText.scan(text.toString()).isEmpty());
    }

    private @Nullable NamedUnit lead(Case it) {
        return it.leadRoot().map(order -> names.unit(order.unit())).orElseGet(() -> {
            Case.Terms terms = it.terms();
            return terms == null ? null : names.unit(terms.lead());
        });
    }

    private CasePage.Person person(Entry.By by) {
        return new CasePage.Person(by.name(), names.unit(by.unit()));
    }

    private CasePage.Order order(Assignment order) {
        return new CasePage.Order(
                order.no(),
                names.unit(order.unit()),
                order.role(),
                order.state(),
                order.parent() == 0 ? null : order.parent(),
                order.dispatched(),
                order.signed(),
                order.ended(),
                order.note(),
                order.reply());
    }

    /** Those that run first, the nearest end first; then what is over, the newest first. */
    private List<CasePage.ClockView> clocks(Case it) {
        Instant at = now.instant();
        List<Clock> live = new ArrayList<>(it.clocks().values());
        live.sort(Comparator.comparing((Clock clock) -> clock.stopped() != null)
                .thenComparing(clock -> clock.stopped() == null ? clock.due() : Instant.MIN)
                .thenComparing(Clock::started, Comparator.reverseOrder()));
        return live.stream().map(clock -> clock(clock, at)).toList();
    }

    private static CasePage.ClockView clock(Clock clock, Instant at) {
        return new CasePage.ClockView(
                clock.key().toString(),
                clock.key().kind(),
                clock.key().kind().zh(),
                clock.key().kind().en(),
                clock.started(),
                ExplanationView.LimitView.of(clock.limit()),
                clock.isPaused() ? null : clock.due(),
                clock.stopped(),
                clock.isPaused(),
                clock.isLate(at),
                clock.stopped() == null && !clock.isPaused());
    }

    private CasePage.@Nullable ReplyView reply(Case it) {
        Case.ReplyGiven reply = it.reply();
        return reply == null
                ? null
                : new CasePage.ReplyView(
                        reply.text(), reply.at(), names.unit(reply.unit()), names.files(reply.attachments()));
    }

    private static CasePage.@Nullable ExtensionView extension(Case it) {
        Case.PendingExtension asked = it.pendingExtension();
        return asked == null
                ? null
                : new CasePage.ExtensionView(
                        ExplanationView.LimitView.of(asked.limit()), asked.reason(), asked.by(), asked.at());
    }

    private CasePage.@Nullable ReturnView pendingReturn(Case it) {
        Case.PendingReturn back = it.pendingReturn();
        return back == null
                ? null
                : new CasePage.ReturnView(
                        names.called(back.asked()),
                        names.duty(back.asked().duty()),
                        back.asked().reason(),
                        back.asked().clause(),
                        names.unit(it.assignment(back.asked().assignment()).unit()),
                        names.unit(back.proposedUnit()),
                        back.by(),
                        back.at());
    }

    private static CasePage.@Nullable RatingView rating(Case it) {
        var rating = it.rating();
        return rating == null
                ? null
                : new CasePage.RatingView(
                        rating.contacted(), rating.solved(), rating.satisfied(), rating.words(), rating.at());
    }

    private CasePage.@Nullable OtherCase mergedInto(Viewer viewer, Case it) {
        CaseId primary = it.mergedInto();
        return primary == null
                ? null
                : cases.find(viewer, primary)
                        .map(seen -> other(viewer, seen.it()))
                        .orElse(null);
    }

    private List<Case> merged(Viewer viewer, Case it) {
        return it.duplicates().stream()
                .flatMap(id -> cases.find(viewer, id).stream())
                .map(Cases.Seen::it)
                .toList();
    }

    private CasePage.OtherCase other(Viewer viewer, Case it) {
        return new CasePage.OtherCase(
                it.id().toString(),
                it.number(),
                title(viewer, it.facts()),
                it.stage(),
                cases.allowedSteps(viewer, it).contains(Step.UNMERGE));
    }

    /** Whoever is told the numbers of one case is not told those of another that keeps its caller secret. */
    private static String title(Viewer viewer, Facts facts) {
        return Unmasking.mayKnow(viewer, facts.confidential()) ? facts.title() : FreeText.masked(facts.title());
    }

    private static CasePage.@Nullable SupervisionView supervision(Case it) {
        Case.Supervision order = it.supervision();
        return order == null ? null : new CasePage.SupervisionView(order.text(), order.level(), order.by(), order.at());
    }
}
