package org.xinqiao.calls.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;

/**
 * 技能要求的写法: {@code 0 LANGUAGE:mon=3; 30 LANGUAGE:mon=1; 60}: at once somebody who speaks Mongolian well, after 30 s
 * at all, after 60 s anybody. Nothing at all asks nothing.
 */
public final class DemandWords {

    private DemandWords() {}

    /** @throws IllegalArgumentException saying what makes no sense */
    public static Demand read(String text) {
        if (text.isBlank()) {
            return Demand.ANYBODY;
        }
        List<Demand.Step> steps = new ArrayList<>();
        for (String step : text.strip().split("\\s*;\\s*")) {
            String[] halves = step.split("\\s+", 2);
            Map<Skill, Integer> levels = new LinkedHashMap<>();
            if (halves.length == 2) {
                for (String need : halves[1].split("\\s*,\\s*")) {
                    add(need, levels);
                }
            }
            steps.add(new Demand.Step(Duration.ofSeconds(number(halves[0])), new Skills(levels)));
        }
        return new Demand(steps);
    }

    private static void add(String need, Map<Skill, Integer> levels) {
        String[] sides = need.split("=", 2);
        if (sides.length < 2 || levels.put(skill(sides[0]), number(sides[1])) != null) {
            throw new IllegalArgumentException("a need is written LANGUAGE:mon=3, and once, not " + need);
        }
    }

    /** One skill, written {@code LANGUAGE:mon}. */
    public static Skill skill(String text) {
        String[] parts = text.split(":", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("a skill is written LANGUAGE:mon, not " + text);
        }
        return new Skill(Skill.Kind.valueOf(parts[0]), parts[1]);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("not a number: " + text);
        }
    }

    /** In the form that {@link #read} reads. */
    public static String written(Demand demand) {
        return demand.equals(Demand.ANYBODY)
                ? ""
                : demand.steps().stream().map(DemandWords::written).collect(Collectors.joining("; "));
    }

    private static String written(Demand.Step step) {
        String needs = step.needed().levels().entrySet().stream()
                .map(need -> written(need.getKey()) + "=" + need.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return (step.after().toSeconds() + " " + needs).strip();
    }

    public static String written(Skill skill) {
        return skill.kind() + ":" + skill.code();
    }
}
