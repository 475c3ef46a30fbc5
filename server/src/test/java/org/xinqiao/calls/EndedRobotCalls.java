package org.xinqiao.calls;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 测试中听到的机器人外呼结果. */
@Component
class EndedRobotCalls {

    private final List<RobotCallEnded> all = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(RobotCallEnded ended) {
        all.add(ended);
    }

    Optional<RobotCallEnded> of(UUID call) {
        return all.stream().filter(each -> each.call().equals(call)).findFirst();
    }
}
