package org.xinqiao.notice.web;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.notice.MailMarks;
import org.xinqiao.notice.NoticeProblem;
import org.xinqiao.platform.ProblemFound;

/** 邮件退订接口 (RFC 8058): a mail program posts to the link that lies in an e-mail; a person who opens it is led to a page. */
@RestController
@RequestMapping("/api/mail-opt-outs/{token}")
class MailOptOutController {

    private static final Pattern SHAPE = Pattern.compile("[\\w.-]{1,200}");

    private final MailMarks marks;

    MailOptOutController(MailMarks marks) {
        this.marks = marks;
    }

    /** 邮件退订状况. */
    record MailWish(boolean out) {}

    @GetMapping
    ResponseEntity<Void> show(@PathVariable String token) {
        if (!SHAPE.matcher(token).matches()) {
            throw new ProblemFound(NoticeProblem.NO_SUCH_LINK);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/portal/unsubscribe/" + token))
                .build();
    }

    @PostMapping
    MailWish optOut(@PathVariable String token) {
        return answer(marks.optOut(token), true);
    }

    @DeleteMapping
    MailWish optIn(@PathVariable String token) {
        return answer(marks.optIn(token), false);
    }

    private static MailWish answer(boolean known, boolean out) {
        if (!known) {
            throw new ProblemFound(NoticeProblem.NO_SUCH_LINK);
        }
        return new MailWish(out);
    }
}
