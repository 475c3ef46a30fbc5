package org.xinqiao.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Actor;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Guards;
import org.xinqiao.casework.model.Step;
import org.xinqiao.organisation.Units;

/** 可办动作: the steps that somebody may take, in the order in which the desk offers them: what is their work comes first. */
@Component
class Buttons {

    private static final List<Step> PRIMARY = List.of(
            Step.DISPATCH,
            Step.ANSWER_DIRECTLY,
            Step.CONCLUDE,
            Step.SIGN,
            Step.REPLY,
            Step.ASSIST_REPLY,
            Step.PASS_DOWN,
            Step.DECIDE_RETURN,
            Step.DECIDE_EXTENSION,
            Step.ACCEPT_REPLY,
            Step.REJECT_REPLY,
            Step.RECORD_CALLBACK,
            Step.DECIDE_REWORK,
            Step.CLOSE,
            Step.RESUME);
    private static final List<Step> PRIMARY_TO_SUPERVISORS = Stream.concat(
                    PRIMARY.stream(), Stream.of(Step.URGE, Step.SUPERVISE, Step.END_SUPERVISION))
            .toList();
    private static final Set<Step> DANGER = EnumSet.of(Step.WITHDRAW, Step.TRANSFER_OUT, Step.RETURN);

    private final Cases cases;
    private final Units units;

    Buttons(Cases cases, Units units) {
        this.cases = cases;
        this.units = units;
    }

    List<CasePage.AllowedStep> of(Viewer viewer, Case it) {
        List<Step> first = viewer.may(Power.SUPERVISE) ? PRIMARY_TO_SUPERVISORS : PRIMARY;
        List<CasePage.AllowedStep> all = new ArrayList<>();
        for (Step step : offered(viewer, it, first)) {
            boolean primary = first.contains(step);
            if (step == Step.SIGN || step == Step.ASSIST_REPLY) {
                Guards.ordersFor(it, step, new Actor.Staff(viewer))
                        .forEach(order -> all.add(button(step, order.no(), primary)));
            } else {
                all.add(button(step, null, primary));
            }
        }
        return all;
    }

    private List<Step> offered(Viewer viewer, Case it, List<Step> first) {
        return cases.allowedSteps(viewer, it).stream()
                .filter(step -> step != Step.PASS_DOWN || hasUnitsBelow(viewer, it))
                .sorted(Comparator.comparingInt(step -> first.contains(step) ? first.indexOf(step) : first.size()))
                .toList();
    }

    /** The centre is offered it only where it would set a clause aside. */
    private boolean hasUnitsBelow(Viewer viewer, Case it) {
        return it.held()
                .map(order -> units.childrenOf(order.unit()).stream()
                        .anyMatch(below -> new Actor.Staff(viewer).actsFor(order.unit())
                                || cases.keptAbove(it, below.id()).isPresent()))
                .orElse(false);
    }

    private static CasePage.AllowedStep button(Step step, @Nullable Integer assignment, boolean primary) {
        return new CasePage.AllowedStep(step.slug(), step.zh(), step.en(), assignment, primary, DANGER.contains(step));
    }
}
