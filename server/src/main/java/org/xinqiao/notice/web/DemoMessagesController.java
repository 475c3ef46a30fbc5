package org.xinqiao.notice.web;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.notice.gateway.DemoInbox;

/** 演示信件: what the simulator of a demo has delivered, so that a visitor can read the code sent to a number that is nobody's. */
@RestController
@ConditionalOnProperty(name = "xinqiao.demo", havingValue = "true")
class DemoMessagesController {

    private final DemoInbox inbox;

    DemoMessagesController(DemoInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/api/demo/messages")
    List<DemoInbox.Message> messages() {
        return inbox.list();
    }
}
