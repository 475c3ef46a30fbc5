package org.xinqiao.portal.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.portal.CaseAccess;
import org.xinqiao.portal.CitizenActs;
import org.xinqiao.portal.OpenCase;
import org.xinqiao.portal.Progress;
import org.xinqiao.portal.model.PlainStage;

/** Puts the page of a case together as its citizen may see it. */
@Component
class ProgressViews {

    private final Progress progress;
    private final CitizenActs acts;
    private final PortalNames names;
    private final Units units;
    private final Clock clock;

    ProgressViews(Progress progress, CitizenActs acts, PortalNames names, Units units, Clock clock) {
        this.progress = progress;
        this.acts = acts;
        this.names = names;
        this.units = units;
        this.clock = clock;
    }

    ProgressView of(OpenCase open) {
        Case it = open.seen().it();
        Facts facts = it.facts();
        boolean told = open.access().told();
        Optional<org.xinqiao.casework.model.Clock> due = it.dueClock().filter(clock -> isOwed(it.stage()));
        PlainStage stage = PlainStage.of(it.stage());
        return new ProgressView(
                it.number(),
                told ? facts.title() : names.subject(facts),
                facts.kind(),
                names.matter(facts.matter()),
                names.area(told ? facts.area() : names.street(facts.area())),
                it.stage(),
                stage.zh(),
                stage.en(),
                stage.step(),
                told ? facts.text() : null,
                told ? facts.address() : null,
                told ? names.files(progress.sent(open)) : List.of(),
                facts.confidential(),
                facts.caller() == null,
                it.registered(),
                it.held()
                        .filter(order -> it.stage().isWithUnit())
                        .map(order -> unit(order.unit()))
                        .orElse(null),
                progress.since(open),
                due.map(org.xinqiao.casework.model.Clock::due).orElse(null),
                due.map(clock -> clock.isLate(now())).orElse(false),
                answer(open),
                rating(it),
                progress.messages(open),
                progress.story(open),
                acts.allowed(open),
                open.access(),
                open.access() == CaseAccess.OWNER && !facts.confidential());
    }

    /** Whether somebody owes the citizen something by then; when a window closes is said with the act it closes for. */
    private static boolean isOwed(Stage stage) {
        return stage != Stage.MERGED && !stage.isEnd();
    }

    private Instant now() {
        return clock.instant();
    }

    private ProgressView.@Nullable AnswerView answer(OpenCase open) {
        return progress.answer(open)
                .map(given -> new ProgressView.AnswerView(
                        given.text(), given.at(), unit(given.unit()), names.files(given.attachments())))
                .orElse(null);
    }

    private static ProgressView.@Nullable RatingView rating(Case it) {
        Rating rating = it.rating();
        return rating == null || !rating.contacted()
                ? null
                : new ProgressView.RatingView(rating.solved(), rating.satisfied(), rating.at());
    }

    private ProgressView.UnitView unit(@Nullable UnitId id) {
        Optional<Unit> known = id == null ? Optional.empty() : units.find(id);
        return known.map(unit -> new ProgressView.UnitView(unit.name(), unit.nameEn()))
                .orElseGet(() -> new ProgressView.UnitView("12345 热线中心", "The 12345 hotline"));
    }
}
