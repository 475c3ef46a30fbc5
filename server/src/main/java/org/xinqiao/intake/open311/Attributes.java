package org.xinqiao.intake.open311;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xinqiao.casework.model.Facts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 服务属性: what is asked about every matter beyond what and where; its answers go into the words of the case. */
final class Attributes {

    static final String KIND = "KIND";
    static final String SINCE = "SINCE";
    static final String AFFECTED = "AFFECTED";
    static final String EMERGENCY = "EMERGENCY";

    private static final List<Facts.Kind> KINDS = List.of(
            Facts.Kind.HELP, Facts.Kind.COMPLAINT, Facts.Kind.REPORT, Facts.Kind.SUGGESTION, Facts.Kind.QUESTION);

    private static final List<Asked> ALL = List.of(
            new Asked(
                    EMERGENCY,
                    false,
                    "string",
                    "危及人身安全时请先拨打 110、119 或 120。 Call 110, 119 or 120 first when somebody is in danger.",
                    "",
                    List.of()),
            new Asked(
                    KIND,
                    true,
                    "singlevaluelist",
                    "诉求类型 What you want done",
                    "不选按求助办理 Help, unless chosen",
                    KINDS.stream()
                            .map(kind -> new Option(kind.name(), kind.zh() + " " + kind.en()))
                            .toList()),
            new Asked(SINCE, true, "datetime", "从什么时候开始 Since when", "带时区的 W3C 时间 W3C date and time", List.of()),
            new Asked(
                    AFFECTED,
                    true,
                    "multivaluelist",
                    "影响到谁 Who is affected",
                    "可多选 Several may be chosen",
                    List.of(
                            new Option("RESIDENTS", "附近居民 Residents"),
                            new Option("TRAFFIC", "道路交通 Traffic"),
                            new Option("SCHOOL", "学校 A school"),
                            new Option("BUSINESS", "商户 Shops"))));

    private Attributes() {}

    /** 选项. */
    record Option(String key, String name) {}

    /**
     * 一个属性.
     *
     * @param variable whether an answer is wanted; otherwise it only tells something
     */
    record Asked(
            String code,
            boolean variable,
            String datatype,
            String description,
            String datatypeDescription,
            List<Option> values) {}

    static ArrayNode written() {
        ArrayNode list = Tree.list();
        int order = 0;
        for (Asked each : ALL) {
            ObjectNode attribute = list.addObject();
            attribute.put("variable", each.variable());
            attribute.put("code", each.code());
            attribute.put("datatype", each.datatype());
            attribute.put("required", false);
            attribute.put("datatype_description", each.datatypeDescription());
            attribute.put("order", ++order);
            attribute.put("description", each.description());
            if (!each.values().isEmpty()) {
                ArrayNode values = attribute.putArray("values");
                each.values()
                        .forEach(option ->
                                values.addObject().put("key", option.key()).put("name", option.name()));
            }
        }
        return list;
    }

    static Facts.Kind kind(Arguments arguments) {
        List<String> answers = arguments.attributes().getOrDefault(KIND, List.of());
        if (answers.isEmpty()) {
            return Facts.Kind.HELP;
        }
        return KINDS.stream()
                .filter(kind -> kind.name().equals(answers.getFirst()) && answers.size() == 1)
                .findFirst()
                .orElseGet(() -> {
                    arguments.wrong("attribute[KIND] 不在可选值之内。 attribute[KIND] is none of its values.");
                    return Facts.Kind.HELP;
                });
    }

    /** The other answers as lines of text. */
    static String told(Arguments arguments) {
        Map<String, List<String>> answers = arguments.attributes();
        for (String code : answers.keySet()) {
            if (ALL.stream().noneMatch(each -> each.code().equals(code) && each.variable())) {
                arguments.wrong("没有属性 attribute[…]，请以服务定义为准。 An attribute is none of the service's definition.");
            }
        }
        List<String> lines = new ArrayList<>();
        answers.getOrDefault(SINCE, List.of()).stream()
                .findFirst()
                .ifPresent(since -> W3c.read(since)
                        .ifPresentOrElse(
                                moment -> lines.add("开始时间：" + W3c.written(moment)),
                                () -> arguments.wrong(
                                        "attribute[SINCE] 须为带时区的 W3C 时间。 attribute[SINCE] is no W3C time.")));
        List<String> affected = answers.getOrDefault(AFFECTED, List.of());
        if (!affected.isEmpty()) {
            lines.add("影响到：" + String.join("、", names(affected, arguments)));
        }
        return lines.isEmpty() ? "" : "\n" + String.join("\n", lines);
    }

    private static List<String> names(List<String> keys, Arguments arguments) {
        Asked asked = ALL.getLast();
        if (keys.stream()
                .anyMatch(key ->
                        asked.values().stream().noneMatch(option -> option.key().equals(key)))) {
            arguments.wrong("attribute[AFFECTED] 不在可选值之内。 attribute[AFFECTED] is none of its values.");
        }
        return asked.values().stream()
                .filter(option -> keys.contains(option.key()))
                .map(option -> Arrays.asList(option.name().split(" ", 2)).getFirst())
                .toList();
    }
}
