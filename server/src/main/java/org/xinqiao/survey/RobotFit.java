package org.xinqiao.survey;

import java.util.List;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Questionnaire;

/** 机器人适用: whether a questionnaire can be asked by keys. */
public final class RobotFit {

    private RobotFit() {}

    /** The codes of what no key can answer and nobody may pass over. */
    public static List<String> cannot(Questionnaire it) {
        return RobotScripts.unfit(it).stream().map(Question::code).toList();
    }
}
