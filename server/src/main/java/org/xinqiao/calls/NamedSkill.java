package org.xinqiao.calls;

import org.xinqiao.engines.callqueue.Skill;

/** 技能: one that agents of the place may have, as screens show it. */
public record NamedSkill(Skill skill, String name, String nameEn) {}
