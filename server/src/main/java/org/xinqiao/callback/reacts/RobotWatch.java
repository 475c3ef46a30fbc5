package org.xinqiao.callback.reacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.callback.RobotAnswers;
import org.xinqiao.calls.RobotCallEnded;

/** 机器人外呼结束: what was pressed is somebody's answer, if the call was a callback. */
@Component
class RobotWatch {

    private final RobotAnswers answers;

    RobotWatch(RobotAnswers answers) {
        this.answers = answers;
    }

    @EventListener
    void ended(RobotCallEnded call) {
        answers.ended(call);
    }
}
