package org.xinqiao.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.TextTalks;
import org.xinqiao.intake.store.TextTalkTable.Given;
import tools.jackson.databind.JsonNode;

/** 文字坐席接口: who takes talks in writing, what the queue gave them, and how soon answers come. */
@RestController
@RequestMapping("/api/text-talks")
class TextTalkController {

    private static final int MOST = 10;

    private final TextTalks talks;

    TextTalkController(TextTalks talks) {
        this.talks = talks;
    }

    /** Asked every few seconds by a page whose agent takes talks, by which they are known to be there. */
    @GetMapping
    SeatView mine(Viewer viewer) {
        return view(talks.mine(viewer));
    }

    @PostMapping
    SeatView sit(Viewer viewer, @RequestBody @Schema(implementation = SeatBody.class) JsonNode form) {
        FormFields fields = new FormFields();
        JsonNode most = form.path("most");
        int many = most.isIntegralNumber() && most.canConvertToInt() ? most.intValue() : 0;
        if (many < 1 || many > MOST) {
            fields.wrong("most", "unreadable", "请选择同时接 1 到 10 个会话。", "Choose 1 to 10 talks at once.");
        }
        fields.check();
        return view(talks.sit(viewer, form.path("ready").asBoolean(false), many));
    }

    private static SeatView view(TextTalks.Mine mine) {
        return new SeatView(
                mine.ready(),
                mine.most(),
                mine.given().stream().map(GivenView::of).toList(),
                mine.answered().stream().map(GivenView::of).toList(),
                new FirstAnswers(
                        mine.today().asked(),
                        mine.today().inTime(),
                        mine.today().waiting(),
                        mine.today().longest()));
    }

    /** 文字坐席. */
    record SeatBody(boolean ready, int most) {}

    /**
     * 我的文字坐席.
     *
     * @param answered conversations that were answered last, which may go on
     */
    record SeatView(boolean ready, int most, List<GivenView> given, List<GivenView> answered, FirstAnswers today) {}

    /** 分到的会话: which message waits, and by when it is to be answered; what it says is asked for by its number. */
    record GivenView(String contact, UUID thread, Facts.Channel channel, Instant askedAt, Instant dueAt) {

        static GivenView of(Given given) {
            return new GivenView(
                    Long.toString(given.contact()),
                    given.thread(),
                    Facts.Channel.valueOf(given.channel()),
                    given.askedAt(),
                    given.dueAt());
        }
    }

    /**
     * 首次应答.
     *
     * @param asked answered today, or not answered though their three minutes are over
     * @param inTime of those, answered within three minutes
     * @param longestSince since when the one who has waited longest waits
     */
    record FirstAnswers(
            int asked, int inTime, int waiting, @Nullable Instant longestSince) {}
}
