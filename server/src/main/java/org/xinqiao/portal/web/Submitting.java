package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.portal.Person;
import org.xinqiao.portal.Puzzles;
import org.xinqiao.portal.Submission;
import org.xinqiao.portal.Submissions;
import tools.jackson.databind.JsonNode;

/** 提交: hands in what was read from a request, once whoever does not say who they are has worked for it. */
@Component
class Submitting {

    private final Submissions submissions;
    private final Visitors visitors;

    Submitting(Submissions submissions, Visitors visitors) {
        this.submissions = submissions;
        this.visitors = visitors;
    }

    /** @param form as it was sent, with what was worked out */
    SubmissionController.SubmittedView submit(Submission wanted, JsonNode form, HttpServletRequest request) {
        Optional<Person> person = visitors.find(request);
        if (wanted.anonymous() && !submissions.isKnown(wanted.draft())) {
            Puzzles.Solved solved = new Puzzles.Solved(
                    form.path("puzzleKey").asString(""), form.path("answer").asString(""));
            visitors.checkWorked(person, solved, request);
        }
        Submissions.Submitted done =
                submissions.submit(person, wanted, Visitors.lang(request), request.getRemoteAddr());
        return new SubmissionController.SubmittedView(done.number(), done.link());
    }
}
