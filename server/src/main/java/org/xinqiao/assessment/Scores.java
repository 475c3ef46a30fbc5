package org.xinqiao.assessment;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xinqiao.assessment.model.Cell;
import org.xinqiao.assessment.model.Figure;
import org.xinqiao.assessment.model.Ranking;
import org.xinqiao.assessment.model.Standing;
import org.xinqiao.assessment.model.Tally;
import org.xinqiao.assessment.store.TallyTable;
import org.xinqiao.catalogue.UnitClass;

/** 计分: from sums to scores and ranks of a class. */
@Component
class Scores {

    private final TallyTable tallies;

    Scores(TallyTable tallies) {
        this.tallies = tallies;
    }

    /** How the subjects of a class stand by the sums of now, or by those that were published. */
    Ranking of(Run run, String unitClass) {
        List<String> keys =
                run.subjectsOf(unitClass).stream().map(Run.Subject::key).toList();
        return ranking(run, unitClass, tallies.of(run, keys));
    }

    private static Ranking ranking(Run run, String unitClass, Map<String, Map<String, Tally>> tallies) {
        int least = run.classOf(unitClass).map(UnitClass::leastCases).orElse(1);
        return Ranking.of(run.indicators(), unitClass, tallies, least);
    }

    /** Every figure of a period in one text, line by line, always in the same order. */
    String written(Run run) {
        return written(run, tallies.of(run));
    }

    /** The same counted again from the facts that were kept. */
    String writtenAgain(Run run) {
        return written(run, nested(tallies.countKept(run)));
    }

    private static Map<String, Map<String, Tally>> nested(Map<Cell, Tally> cells) {
        Map<String, Map<String, Tally>> all = new TreeMap<>();
        cells.forEach((cell, tally) ->
                all.computeIfAbsent(cell.subject(), key -> new TreeMap<>()).put(cell.matterGroup(), tally));
        return all;
    }

    private static String written(Run run, Map<String, Map<String, Tally>> all) {
        StringBuilder text = new StringBuilder();
        for (String unitClass : classes(run.subjects())) {
            Map<String, Map<String, Tally>> own = new TreeMap<>();
            run.subjectsOf(unitClass).forEach(each -> {
                Map<String, Tally> found = all.get(each.key());
                if (found != null) {
                    own.put(each.key(), found);
                }
            });
            ranking(run, unitClass, own).standings().forEach(each -> write(text, unitClass, each));
        }
        return text.toString();
    }

    private static Set<String> classes(Collection<Run.Subject> subjects) {
        Set<String> classes = new LinkedHashSet<>();
        subjects.forEach(each -> classes.add(each.unitClass()));
        return classes;
    }

    private static void write(StringBuilder text, String unitClass, Standing it) {
        text.append(unitClass).append('|').append(it.subject()).append('|').append(it.cases());
        text.append('|').append(it.score()).append('|').append(it.rank()).append('\n');
        for (Figure each : it.figures()) {
            text.append(String.join(
                            "|",
                            List.of(
                                    " " + each.indicator(),
                                    each.numerator().toPlainString(),
                                    each.denominator().toPlainString(),
                                    each.undefined().toPlainString(),
                                    String.valueOf(each.raw()),
                                    String.valueOf(each.expected()),
                                    String.valueOf(each.adjusted()),
                                    String.valueOf(each.shrunk()),
                                    String.valueOf(each.low()),
                                    String.valueOf(each.high()),
                                    String.valueOf(each.points()))))
                    .append('\n');
        }
    }
}
