package org.xinqiao.informants.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.citizens.Unmasking;
import org.xinqiao.citizens.Whole;
import org.xinqiao.informants.Opening;
import org.xinqiao.informants.Openings;
import org.xinqiao.platform.ProblemFound;

/** 密封举报人接口: how a seal stands, and its opening by two people. */
@RestController
class InformantController {

    private final Openings openings;
    private final Clock clock;

    InformantController(Openings openings, Clock clock) {
        this.openings = openings;
        this.clock = clock;
    }

    @GetMapping("/api/cases/{id:\\d{1,18}}/informant")
    SealView seal(Viewer viewer, @PathVariable long id) {
        return openings.of(viewer, whole(id))
                .map(found -> new SealView(
                        true,
                        found.seal().at(),
                        found.seal().safe() == null,
                        viewer.may(Power.UNSEAL),
                        found.openings().stream()
                                .map(each -> view(viewer, each, "", ""))
                                .toList()))
                .orElse(SealView.NONE);
    }

    @PostMapping("/api/cases/{id:\\d{1,18}}/informant/openings")
    OpeningView ask(Viewer viewer, @PathVariable long id, @RequestBody Asked asked) {
        return view(viewer, openings.ask(viewer, whole(id), words(asked.words())), "", "");
    }

    /** Not to be fetched: it is on record each time, and nothing on the way keeps it. */
    @Whole
    @PostMapping("/api/cases/{id:\\d{1,18}}/informant/reading")
    ResponseEntity<Unmasking.Unmasked> read(Viewer viewer, @PathVariable long id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(openings.read(viewer, whole(id)));
    }

    @GetMapping("/api/informant-openings")
    List<OpeningView> latest(Viewer viewer) {
        return openings.latest(viewer).stream()
                .map(each -> view(viewer, each.opening(), each.number(), each.title()))
                .toList();
    }

    @PostMapping("/api/informant-openings/{id:\\d{1,18}}/decision")
    OpeningView decide(Viewer viewer, @PathVariable long id, @RequestBody Decided decided) {
        boolean granted = Boolean.TRUE.equals(decided.granted());
        return view(viewer, openings.decide(viewer, id, granted, words(decided.words())), "", "");
    }

    private static CaseId whole(long id) {
        if (id < 1) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        return new CaseId(id);
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words;
    }

    private OpeningView view(Viewer viewer, Opening it, String number, String title) {
        Opening.Decision decision = it.decision();
        boolean own = it.isBy(viewer);
        return new OpeningView(
                Long.toString(it.id()),
                it.caseId().toString(),
                number,
                title,
                it.state(clock.instant()),
                it.askedName(),
                it.asked(),
                it.words(),
                decision == null ? null : decision.name(),
                decision == null ? null : decision.at(),
                decision == null ? "" : decision.answer(),
                decision == null ? null : decision.until(),
                it.readings(),
                own,
                !own && it.state(clock.instant()) == Opening.State.WAITING);
    }

    /** 申请启封. */
    record Asked(@Nullable String words) {}

    /** 启封决定. */
    record Decided(@Nullable Boolean granted, @Nullable String words) {}

    /** 密封情况. @param openings nothing for who may not open seals */
    record SealView(
            boolean sealed,
            @Nullable Instant sealedAt,
            boolean forgotten,
            boolean mayOpen,
            List<OpeningView> openings) {

        static final SealView NONE = new SealView(false, null, false, false, List.of());
    }

    /** 启封申请. @param own whether the viewer asked; @param decidable whether it waits for the viewer */
    record OpeningView(
            String id,
            String caseId,
            String number,
            String title,
            Opening.State state,
            String askedBy,
            Instant askedAt,
            String words,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            String answer,
            @Nullable Instant until,
            int readings,
            boolean own,
            boolean decidable) {}
}
