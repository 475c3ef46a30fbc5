package org.xinqiao.dispatch.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.dispatch.Advice;
import org.xinqiao.dispatch.Advisor;
import org.xinqiao.dispatch.Told;
import org.xinqiao.platform.ProblemFound;

/** 疑似同一件: what may be the same as a case that is registered. */
@RestController
class AlikeController {

    private final Cases cases;
    private final Advisor advisor;

    AlikeController(Cases cases, Advisor advisor) {
        this.cases = cases;
        this.advisor = advisor;
    }

    /** 同一件与事件. */
    record Alike(List<Advice.Echo> echoes, List<Advice.EventNote> events) {}

    @GetMapping("/api/cases/{id:\\d+}/alike")
    Alike alike(@PathVariable long id, Viewer viewer) {
        Facts facts = Optional.of(id)
                .filter(given -> given > 0)
                .flatMap(given -> cases.find(viewer, new CaseId(given)))
                .map(seen -> seen.it().facts())
                .orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
        Told told = new Told(facts.matter(), facts.area(), facts.title(), facts.text());
        CitizenId caller = facts.caller();
        Set<CitizenId> callers = caller == null ? Set.of() : Set.of(caller);
        return new Alike(advisor.echoes(new CaseId(id), told, callers, viewer), advisor.events(told, viewer));
    }
}
