package org.xinqiao.engines.callqueue;

import java.util.Map;

/**
 * 技能等级: skills, each with a level. At a seat they are what the agent knows; in a {@link Demand} they are what is needed
 * at least.
 *
 * @param levels from 1 (gets by) to {@value #HIGHEST} (nobody better)
 */
public record Skills(Map<Skill, Integer> levels) {

    public static final int HIGHEST = 9;
    public static final Skills NONE = new Skills(Map.of());

    public Skills {
        levels = Map.copyOf(levels);
        levels.forEach((skill, level) -> {
            if (level < 1 || level > HIGHEST) {
                throw new IllegalArgumentException(
                        "a level is from 1 to " + HIGHEST + ", not " + level + " of " + skill);
            }
        });
    }

    /** One skill at that level. */
    public static Skills of(Skill skill, int level) {
        return new Skills(Map.of(skill, level));
    }

    /** Two skills at those levels. */
    public static Skills of(Skill one, int level, Skill other, int otherLevel) {
        return new Skills(Map.of(one, level, other, otherLevel));
    }

    /** 0 for what is not known at all. */
    public int level(Skill skill) {
        return levels.getOrDefault(skill, 0);
    }

    /** Whether each of those is known at the level needed or above. */
    public boolean cover(Skills needed) {
        for (Map.Entry<Skill, Integer> need : needed.levels.entrySet()) {
            if (level(need.getKey()) < need.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** How well those are known that are needed: the sum of the levels, whatever else is known. */
    public int mastery(Skills needed) {
        int sum = 0;
        for (Skill skill : needed.levels.keySet()) {
            sum += level(skill);
        }
        return sum;
    }
}
