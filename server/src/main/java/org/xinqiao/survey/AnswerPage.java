package org.xinqiao.survey;

/** 答卷页: where citizens answer who were sent a link; the room above has it. */
public interface AnswerPage {

    /** Its address for that link. */
    String address(String token);
}
