package org.xinqiao.dispatch;

import java.util.List;
import java.util.OptionalDouble;
import org.xinqiao.dispatch.model.Judgement;
import org.xinqiao.dispatch.model.Way;
import org.xinqiao.engines.hanyu.classify.RiskCoverage;
import org.xinqiao.engines.matching.fusion.Isotonic;

/**
 * 可信度曲线: how right proposals of each score have been. Automatic ones are not counted: nobody but a unit that gave its case back
 * has judged them.
 *
 * @param judged how many it rests on
 * @param gate from which score on the set precision is reached; empty where it never is, or too few were judged
 */
public record Curve(int judged, RiskCoverage risk, Isotonic calibration, OptionalDouble gate) {

    private static final int LEAST_TO_CALIBRATE = 30;

    static final Curve NONE = of(List.of(), new DispatchRules(97, false, Integer.MAX_VALUE, null, null));

    static Curve of(List<Judgement> settled, DispatchRules rules) {
        List<Judgement> counted =
                settled.stream().filter(it -> it.way() != Way.AUTOMATIC).toList();
        RiskCoverage risk = RiskCoverage.of(counted.stream()
                .map(it -> new RiskCoverage.Judged(it.score(), it.isRight()))
                .toList());
        Isotonic calibration = Isotonic.fitted(
                counted.size() < LEAST_TO_CALIBRATE
                        ? List.of()
                        : counted.stream()
                                .map(it -> new Isotonic.Seen(it.score(), it.isRight()))
                                .toList());
        OptionalDouble gate =
                counted.size() < rules.least() ? OptionalDouble.empty() : risk.certaintyFor(rules.share());
        return new Curve(counted.size(), risk, calibration, gate);
    }

    double certainty(double score) {
        return calibration.at(score);
    }

    /** Whether a proposal of that score is as certain as the place asks for. */
    boolean passes(double score) {
        return gate.isPresent() && score > 0 && score >= gate.getAsDouble();
    }
}
