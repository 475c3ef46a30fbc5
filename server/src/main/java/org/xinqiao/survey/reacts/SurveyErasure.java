package org.xinqiao.survey.reacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizensErased;
import org.xinqiao.survey.store.SampleTable;

/** 随人遗忘: whoever is erased is nobody's answer any more; what was answered counts on, and a draw can still be done again. */
@Component
class SurveyErasure {

    private final SampleTable samples;

    SurveyErasure(SampleTable samples) {
        this.samples = samples;
    }

    @EventListener
    void forget(CitizensErased erased) {
        samples.forget(erased.ids());
    }
}
