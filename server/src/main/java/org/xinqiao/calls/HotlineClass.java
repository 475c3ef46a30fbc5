package org.xinqiao.calls;

/**
 * 热线类别: what a line serves. Cities that merged their hotlines report them in three classes (Yinchuan: 55 of them)
 * without a common text that names the classes; 国办发〔2020〕53号 orders only the <em>ways</em> of merging
 * ({@link Merging}). These three follow what that document tells apart: lines of departments for 咨询、求助、投诉、举报、建议;
 * those of public enterprises (水、电、气、热、公交、通信); and those that need somebody of the trade at once: repair, rescue,
 * law, mental health. 110, 119, 120 and 122 are none of them: they are not merged.
 */
public enum HotlineClass {
    /** 政务咨询投诉: a department's line for questions and complaints. */
    CONSULTING,
    /** 公共服务: water, power, gas, heating, buses, telecommunications. */
    PUBLIC_SERVICE,
    /** 专业与应急: repair, rescue, legal aid, mental health. */
    SPECIALIST
}
