package org.xinqiao.casework.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.CitizenProblem;
import org.xinqiao.citizens.UnmaskReason;
import org.xinqiao.citizens.Unmasking;
import org.xinqiao.citizens.Whole;
import org.xinqiao.platform.ProblemFound;

/** 明文接口: who called about a case, and its texts with the numbers in them, for a reason. */
@RestController
class CallerController {

    private final Cases cases;
    private final CasePages pages;
    private final Unmasking unmasking;

    CallerController(Cases cases, CasePages pages, Unmasking unmasking) {
        this.cases = cases;
        this.pages = pages;
        this.unmasking = unmasking;
    }

    @Whole
    @PostMapping("/api/cases/{id:\\d+}/caller")
    ResponseEntity<Unmasking.Unmasked> tell(Viewer viewer, @PathVariable long id, @RequestBody Asked asked) {
        Cases.Seen seen = seen(viewer, id);
        Facts facts = seen.it().facts();
        CitizenId caller = facts.caller();
        if (caller == null) {
            throw new ProblemFound(CitizenProblem.ANONYMOUS);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(unmasking.tell(caller, viewer, facts.confidential(), asked.why(), subject(seen)));
    }

    /** The page of the case as it is, with every number that somebody wrote into its texts. */
    @Whole
    @PostMapping("/api/cases/{id:\\d+}/whole")
    ResponseEntity<CasePage> whole(Viewer viewer, @PathVariable long id, @RequestBody Asked asked) {
        Cases.Seen seen = seen(viewer, id);
        Facts facts = seen.it().facts();
        unmasking.tellTexts(facts.caller(), viewer, facts.confidential(), asked.why(), subject(seen));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(pages.of(viewer, seen));
    }

    private Cases.Seen seen(Viewer viewer, long id) {
        return Optional.of(id)
                .filter(given -> given > 0)
                .flatMap(given -> cases.find(viewer, new CaseId(given)))
                .orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }

    private static Subject subject(Cases.Seen seen) {
        return Subject.of("case", seen.it().id().value()).under(seen.it().number());
    }

    /** 申请查看. */
    record Asked(@Nullable UnmaskReason reason, @Nullable String words) {

        /** No reason is one that wants words. */
        Unmasking.Why why() {
            return new Unmasking.Why(reason == null ? UnmaskReason.OTHER : reason, words == null ? "" : words);
        }
    }
}
