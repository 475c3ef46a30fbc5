package org.xinqiao.portal.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Readers;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.OwnWishes;
import org.xinqiao.portal.PortalProblem;
import tools.jackson.databind.JsonNode;

/** 我的消息接口: of what a citizen is told, in which language, and whether by SMS. */
@RestController
@RequestMapping("/api/portal/me/messages")
class OwnWishController {

    private final OwnWishes wishes;
    private final Visitors visitors;

    OwnWishController(OwnWishes wishes, Visitors visitors) {
        this.wishes = wishes;
        this.visitors = visitors;
    }

    /** 消息偏好. @param sms whether by SMS @param refused what is not told */
    record MessageWishes(Lang lang, boolean sms, List<Purpose.Group> refused) {

        static MessageWishes of(Readers.Wishes it) {
            return new MessageWishes(
                    it.lang(), it.sms(), it.refused().stream().sorted().toList());
        }
    }

    @GetMapping
    MessageWishes get(HttpServletRequest request) {
        return MessageWishes.of(wishes.get(visitors.get(request)));
    }

    @PutMapping
    MessageWishes put(
            @RequestBody @Schema(implementation = MessageWishes.class) JsonNode body, HttpServletRequest request) {
        return MessageWishes.of(wishes.put(visitors.get(request), read(body)));
    }

    private static Readers.Wishes read(JsonNode body) {
        Lang lang = "EN".equals(body.path("lang").asString("")) ? Lang.EN : Lang.ZH;
        JsonNode sms = body.path("sms");
        if (!sms.isBoolean()) {
            throw wrong("sms", "请选择是否接收短信。", "Say whether you want SMS.");
        }
        Set<Purpose.Group> refused = body.path("refused")
                .valueStream()
                .map(name -> group(name.asString("")))
                .collect(Collectors.toSet());
        return new Readers.Wishes(lang, sms.booleanValue(), refused);
    }

    private static Purpose.Group group(String name) {
        return Arrays.stream(Purpose.Group.values())
                .filter(each -> each.name().equals(name) && Readers.Wishes.REFUSABLE.contains(each))
                .findFirst()
                .orElseThrow(() -> wrong("refused", "这一类不能退订。", "That kind is told to everybody."));
    }

    private static ProblemFound wrong(String field, String zh, String en) {
        return new ProblemFound(PortalProblem.INVALID, List.of(new FieldProblem(field, "invalid", zh, en)));
    }
}
