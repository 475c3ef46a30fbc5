package org.xinqiao.intake.wechat;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 微信回调: the door at which the platform calls; it waits for five seconds at the most. */
@RestController
@RequestMapping("/wechat/{door}")
class WechatCallbackController {

    private final WechatCalls calls;
    private final WechatMessages messages;
    private final WxJavaPlatform platform;

    WechatCallbackController(WechatCalls calls, WechatMessages messages, WxJavaPlatform platform) {
        this.calls = calls;
        this.messages = messages;
        this.platform = platform;
    }

    /** 接入验证: the platform makes sure that the house knows the token. */
    @GetMapping(produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> echo(
            @PathVariable String door,
            @RequestParam(required = false) @Nullable String signature,
            @RequestParam(required = false) @Nullable String timestamp,
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(defaultValue = "") String echostr,
            HttpServletRequest request) {
        calls.check(door, WechatCall.of(signature, timestamp, nonce, null, null), request.getRemoteAddr());
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(echostr);
    }

    /** Signed over its very bytes where it is encrypted, and so taken as they came. */
    @PostMapping(
            consumes = {MediaType.TEXT_XML_VALUE, MediaType.APPLICATION_XML_VALUE},
            produces = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<String> take(
            @PathVariable String door,
            @RequestParam(required = false) @Nullable String signature,
            @RequestParam(required = false) @Nullable String timestamp,
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(name = "encrypt_type", required = false) @Nullable String encryption,
            @RequestParam(name = "msg_signature", required = false) @Nullable String messageSignature,
            @RequestBody @Schema(type = "string") byte[] body,
            HttpServletRequest request) {
        WechatCall call = WechatCall.of(signature, timestamp, nonce, encryption, messageSignature);
        WechatCalls.Opened opened = calls.open(door, call, body, request.getRemoteAddr());
        String text = messages.take(opened.account(), opened.message());
        String answer = WechatReply.xml(opened.message(), text, opened.encrypted(), platform.config(opened.account()));
        MediaType type = answer.equals(WechatReply.HEARD) ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_XML;
        return ResponseEntity.ok()
                .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .body(answer);
    }
}
