package org.xinqiao.calls.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;

/** 技能表单: skills with levels, as forms and pages carry them. */
final class SkillForm {

    static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    private static final int LONGEST_WAIT = 3600;

    private SkillForm() {}

    /** 技能及等级. */
    record LevelView(Skill.Kind kind, String code, int level) {}

    /** 技能要求的一级. */
    record StepView(long after, List<LevelView> needs) {}

    static List<LevelView> shown(Skills skills) {
        return skills.levels().entrySet().stream()
                .map(it -> new LevelView(it.getKey().kind(), it.getKey().code(), it.getValue()))
                .sorted(java.util.Comparator.comparing(LevelView::kind).thenComparing(LevelView::code))
                .toList();
    }

    static List<StepView> shown(Demand demand) {
        return demand.equals(Demand.ANYBODY)
                ? List.of()
                : demand.steps().stream()
                        .map(step -> new StepView(step.after().toSeconds(), shown(step.needed())))
                        .toList();
    }

    static Skills read(RegisterForm form, String field) {
        Map<Skill, Integer> levels = new LinkedHashMap<>();
        for (RegisterForm part : form.parts(field)) {
            Skill.Kind kind = part.choice("kind", Skill.Kind.class);
            String code = part.shaped("code", CODE, "请选择技能。", "Choose a skill.");
            int level = part.number("level", 1, Skills.HIGHEST);
            if (!code.isBlank() && levels.put(new Skill(kind, code), level) != null) {
                part.wrong("code", "同一技能只列一次。", "List a skill once.");
            }
        }
        return new Skills(levels);
    }

    /** A demand of no steps asks nothing. */
    static Demand demand(RegisterForm form) {
        List<Demand.Step> steps = form.parts("demand").stream()
                .map(part ->
                        new Demand.Step(Duration.ofSeconds(part.number("after", 0, LONGEST_WAIT)), read(part, "needs")))
                .toList();
        if (steps.isEmpty() || !form.isRight()) {
            return Demand.ANYBODY;
        }
        try {
            return new Demand(steps);
        } catch (IllegalArgumentException _) {
            form.wrong(
                    "demand",
                    "技能要求从 0 秒开始，等待越久只能放宽，不能加码。",
                    "Needs begin at 0 seconds and only give way the longer somebody waits.");
            return Demand.ANYBODY;
        }
    }
}
