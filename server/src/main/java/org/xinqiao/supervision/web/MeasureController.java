package org.xinqiao.supervision.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.LadderRung;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.supervision.MeasurePages;
import org.xinqiao.supervision.MeasureViews.Choice;
import org.xinqiao.supervision.MeasureViews.MeasureList;
import org.xinqiao.supervision.MeasureViews.MeasureView;
import org.xinqiao.supervision.MeasureViews.PersonView;
import org.xinqiao.supervision.MeasureWork;
import org.xinqiao.supervision.Measures;
import org.xinqiao.supervision.NamedPersons;
import org.xinqiao.supervision.store.MeasureTable.Wanted;
import org.xinqiao.supervision.store.Seen;

/** 督办措施接口. */
@RestController
class MeasureController {

    private final Measures measures;
    private final MeasureWork work;
    private final MeasurePages pages;
    private final NamedPersons people;
    private final Clock clock;

    MeasureController(Measures measures, MeasureWork work, MeasurePages pages, NamedPersons people, Clock clock) {
        this.measures = measures;
        this.work = work;
        this.pages = pages;
        this.people = people;
        this.clock = clock;
    }

    /** @param which waiting, answered, proposed, open or all; @param mine only those of the viewer's units */
    @GetMapping("/api/measures")
    MeasureList list(
            @RequestParam(defaultValue = "open") String which,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        Wanted wanted = new Wanted(
                new Seen(viewer, mine),
                SupervisionForm.states(which),
                MeasureKind.find(kind).orElse(null),
                SupervisionForm.unitFilter(unit),
                late,
                clock.instant());
        return pages.page(viewer, wanted, SupervisionForm.cursor(after), limit);
    }

    @GetMapping("/api/cases/{id:\\d{1,18}}/measures")
    List<MeasureView> ofCase(Viewer viewer, @PathVariable long id) {
        return pages.of(viewer, SupervisionForm.caseId(id));
    }

    /** What may be given by hand, with what the place's ladder says of each. */
    @GetMapping("/api/measure-kinds")
    List<Choice> choices(Viewer viewer) {
        List<LadderRung> ladder = measures.ladder();
        return List.of(MeasureKind.values()).stream()
                .map(kind -> choice(viewer, kind, ladder))
                .toList();
    }

    private static Choice choice(Viewer viewer, MeasureKind kind, List<LadderRung> ladder) {
        Optional<LadderRung> rung =
                ladder.stream().filter(each -> each.kind() == kind).findFirst();
        TimeLimit limit = rung.map(LadderRung::answer).orElse(null);
        boolean mine = !kind.isGrave() || kind == MeasureKind.ACCOUNTABILITY || viewer.may(Power.ACCOUNT);
        return new Choice(
                kind,
                rung.map(LadderRung::told).orElse(Told.UNIT),
                limit == null ? null : limit.amount(),
                limit == null ? null : limit.kind().name(),
                limit == null ? null : limit.wording(),
                rung.map(LadderRung::clause).orElse(""),
                mine);
    }

    /** @param unit of whose people, or of whose units below; of the whole area without one */
    @GetMapping("/api/measure-people")
    List<PersonView> people(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String words,
            Viewer viewer) {
        return people.search(viewer, SupervisionForm.unitFilter(unit), words);
    }

    @PostMapping("/api/cases/{id:\\d{1,18}}/measures")
    @ResponseStatus(HttpStatus.CREATED)
    MeasureView give(Viewer viewer, @PathVariable long id, @RequestBody SupervisionForm.Given sent) {
        measures.demandSight(viewer, SupervisionForm.caseId(id));
        SupervisionForm form = new SupervisionForm();
        MeasureKind kind = form.kind(sent.kind());
        Told told = form.told(sent.told());
        UnitId unit = form.unit(sent.unit());
        TimeLimit answer = form.answer(sent.answer());
        List<AccountId> named = form.people(sent.people());
        String words = form.words("words", sent.words());
        form.check();
        Measures.ByHand wanted = new Measures.ByHand(
                SupervisionForm.id(sent.id()),
                SupervisionForm.caseId(id),
                kind,
                unit,
                told,
                told.isUnit() ? answer : null,
                people.chosen(viewer, named),
                words);
        return pages.view(viewer, measures.give(viewer, wanted));
    }

    @PostMapping("/api/measures/{id:\\d{1,18}}/answer")
    MeasureView answer(Viewer viewer, @PathVariable long id, @RequestBody SupervisionForm.Answered sent) {
        SupervisionForm form = new SupervisionForm();
        String words = form.words("words", sent.words());
        List<FileId> files = form.files(sent.files());
        form.check();
        return pages.view(viewer, work.answer(viewer, id, words, files));
    }

    @PostMapping("/api/measures/{id:\\d{1,18}}/verdict")
    MeasureView judge(Viewer viewer, @PathVariable long id, @RequestBody SupervisionForm.Decided sent) {
        boolean accepted = Boolean.TRUE.equals(sent.yes());
        SupervisionForm form = new SupervisionForm();
        String reason = form.reason(sent.reason(), !accepted);
        form.check();
        return pages.view(viewer, work.judge(viewer, id, accepted, reason));
    }

    @PostMapping("/api/measures/{id:\\d{1,18}}/confirmation")
    MeasureView second(Viewer viewer, @PathVariable long id, @RequestBody SupervisionForm.Decided sent) {
        boolean confirmed = Boolean.TRUE.equals(sent.yes());
        SupervisionForm form = new SupervisionForm();
        String reason = form.reason(sent.reason(), !confirmed);
        form.check();
        return pages.view(viewer, work.second(viewer, id, confirmed, reason));
    }

    /** Lifts a measure; with {@code yes} it is withdrawn, so that it does not count. */
    @PostMapping("/api/measures/{id:\\d{1,18}}/end")
    MeasureView end(Viewer viewer, @PathVariable long id, @RequestBody SupervisionForm.Decided sent) {
        SupervisionForm form = new SupervisionForm();
        String reason = form.reason(sent.reason(), true);
        form.check();
        return pages.view(viewer, work.end(viewer, id, Boolean.TRUE.equals(sent.yes()), reason));
    }
}
