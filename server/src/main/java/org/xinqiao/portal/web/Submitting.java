package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.portal.Person;
import org.xinqiao.portal.PortalLimits;
import org.xinqiao.portal.Puzzles;
import org.xinqiao.portal.Submission;
import org.xinqiao.portal.Submissions;
import tools.jackson.databind.JsonNode;

/** 提交: hands in what was read from a request, once whoever does not say who they are has worked for it. */
@Component
class Submitting {

    private final Submissions submissions;
    private final Visitors visitors;
    private final PortalLimits limits;

    Submitting(Submissions submissions, Visitors visitors, PortalLimits limits) {
        this.submissions = submissions;
        this.visitors = visitors;
        this.limits = limits;
    }

    /** @param form as it was sent, with what was worked out */
    SubmissionController.SubmittedView submit(Submission wanted, JsonNode form, HttpServletRequest request) {
        Optional<Person> person = visitors.find(request);
        if (!submissions.isKnown(wanted.draft())) {
            check(person, wanted, form, request);
        }
        Submissions.Submitted done = submissions.submit(person, wanted, Visitors.lang(request));
        return new SubmissionController.SubmittedView(done.number(), done.link());
    }

    /** What is new costs work where nobody says who they are, and counts against the limits. */
    private void check(Optional<Person> person, Submission wanted, JsonNode form, HttpServletRequest request) {
        if (wanted.anonymous()) {
            Puzzles.Solved solved = new Puzzles.Solved(
                    form.path("puzzleKey").asString(""), form.path("answer").asString(""));
            visitors.checkWorked(person, solved, request);
        }
        // a stranger who may not is refused, and counts for nothing
        if (wanted.anonymous() || person.isPresent()) {
            limits.checkCase(person.map(Person::citizen), request.getRemoteAddr());
        }
    }
}
