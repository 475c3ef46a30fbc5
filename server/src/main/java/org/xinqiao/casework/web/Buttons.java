package org.xinqiao.casework.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Actor;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Guards;
import org.xinqiao.casework.model.Step;

/** 可办动作: the steps that somebody may take, in the order in which the desk offers them. */
@Component
class Buttons {

    private static final Set<Step> PRIMARY = EnumSet.of(
            Step.DISPATCH,
            Step.ANSWER_DIRECTLY,
            Step.SIGN,
            Step.REPLY,
            Step.ASSIST_REPLY,
            Step.DECIDE_RETURN,
            Step.DECIDE_EXTENSION,
            Step.ACCEPT_REPLY,
            Step.REJECT_REPLY,
            Step.RECORD_CALLBACK,
            Step.DECIDE_REWORK,
            Step.CLOSE,
            Step.RESUME);
    private static final Set<Step> DANGER = EnumSet.of(Step.WITHDRAW, Step.TRANSFER_OUT, Step.RETURN);

    private final Cases cases;

    Buttons(Cases cases) {
        this.cases = cases;
    }

    List<CasePage.AllowedStep> of(Viewer viewer, Case it) {
        List<CasePage.AllowedStep> all = new ArrayList<>();
        for (Step step : cases.allowedSteps(viewer, it)) {
            if (step == Step.SIGN || step == Step.ASSIST_REPLY) {
                Guards.ordersFor(it, step, new Actor.Staff(viewer)).forEach(order -> all.add(button(step, order.no())));
            } else {
                all.add(button(step, null));
            }
        }
        return all;
    }

    private static CasePage.AllowedStep button(Step step, @Nullable Integer assignment) {
        return new CasePage.AllowedStep(
                step.slug(), step.zh(), step.en(), assignment, PRIMARY.contains(step), DANGER.contains(step));
    }
}
