package org.xinqiao.survey.reacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.calls.RobotCallEnded;
import org.xinqiao.survey.RobotInterviews;

/** 机器人外呼结束: what was pressed is somebody's answer, if the call was an interview. */
@Component
class RobotInterviewWatch {

    private final RobotInterviews interviews;

    RobotInterviewWatch(RobotInterviews interviews) {
        this.interviews = interviews;
    }

    @EventListener
    void ended(RobotCallEnded call) {
        interviews.ended(call);
    }
}
