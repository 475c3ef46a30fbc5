package org.xinqiao.demo.duties;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** 职责清单: every leaf of the catalogue in every area of the level that answers for it. */
final class DutyList {

    private static final String CENTRE_RULES = "《心桥市12345热线工作办法》";

    private final List<DutyFunction> functions;
    private final Offices offices;
    private final List<String> areas;

    DutyList(Collection<DutyFunction> functions, Offices offices, Collection<String> areas) {
        this.functions = List.copyOf(functions);
        this.offices = offices;
        this.areas = areas.stream().sorted().toList();
    }

    /** The lines for these matters, ordered by matter and area. */
    List<DutyLine> linesFor(Collection<String> matters) {
        var lines = new ArrayList<DutyLine>();
        for (String matter : matters.stream().sorted().toList()) {
            DutyFunction function = functionFor(matter)
                    .orElseThrow(() -> new IllegalStateException("nobody answers for matter " + matter));
            areas.stream().filter(function.level()::isOf).forEach(area -> lines.add(line(matter, area, function)));
        }
        return lines;
    }

    /** The longest beginning of the code wins. */
    private Optional<DutyFunction> functionFor(String matter) {
        return functions.stream()
                .filter(function -> matter.startsWith(function.matter()))
                .max(Comparator.comparingInt(function -> function.matter().length()));
    }

    private DutyLine line(String matter, String area, DutyFunction function) {
        Office lead = offices.of(function.lead(), area);
        List<String> assists = function.assists().stream()
                .map(assist -> offices.nearest(assist, area).code())
                .distinct()
                .filter(assist -> !assist.equals(lead.code()))
                .toList();
        return new DutyLine(
                matter,
                area,
                lead.code(),
                assists,
                clause(function, lead),
                function.level().note());
    }

    private static String clause(DutyFunction function, Office lead) {
        if (!lead.hasStatute() || function.clause().equals(CENTRE_RULES)) {
            return function.clause();
        }
        return function.clause() + "；《" + lead.name() + "职能配置规定》";
    }
}
