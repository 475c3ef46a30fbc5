package org.xinqiao.callback.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.callback.RatingLinks;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.web.CallbackViews.QuestionView;
import org.xinqiao.casework.model.Rating;
import tools.jackson.databind.JsonNode;

/** 评价接口: what a citizen sees and does who opens the link of a message. */
@RestController
class RatingController {

    private final RatingLinks links;
    private final Audit audit;

    RatingController(RatingLinks links, Audit audit) {
        this.links = links;
        this.audit = audit;
    }

    /** 待评价. @param reply what was answered; empty where the case is told in confidence */
    record RatingView(String number, String reply, Instant until, List<QuestionView> questions) {}

    /** 评价. @param words in one's own words; may be left out */
    record RatingBody(
            boolean solved,
            Rating.Satisfaction satisfied,
            @Nullable String reason,
            @Nullable String words) {}

    @GetMapping("/api/open/ratings/{token}")
    ResponseEntity<RatingView> open(@PathVariable String token) {
        RatingLinks.Opened it = links.open(token);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new RatingView(it.number(), it.reply(), it.until(), CallbackViews.questions(it.questions())));
    }

    @PostMapping("/api/open/ratings/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rate(@PathVariable String token, @RequestBody @Schema(implementation = RatingBody.class) JsonNode body) {
        CallbackForm form = new CallbackForm(body);
        Said said = form.said();
        String words = form.words("words");
        form.check();
        links.rate(token, said, words);
        audit.did(Act.of(AuditAction.CALLBACK_RATED, Who.NOBODY));
    }
}
