package org.xinqiao.intake.web;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.ImportRun;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.intake.model.Target;
import org.xinqiao.organisation.AreaCode;
import tools.jackson.databind.JsonNode;

/** 导入表单: how the rows of a file are to be understood. */
final class ImportForm {

    private static final int LONGEST_CODE = 20;

    private ImportForm() {}

    /**
     * 导入内容, as the API's document shows it.
     *
     * @param mapping the number of a column to what it means
     */
    record Body(
            Map<String, String> mapping,
            Facts.@Nullable Channel channel,
            @Nullable String area) {}

    static ImportRun.Wishes read(JsonNode form, Viewer viewer) {
        FormFields fields = new FormFields();
        Map<Target, Integer> columns = new EnumMap<>(Target.class);
        for (Map.Entry<String, JsonNode> each : form.path("mapping").properties()) {
            String target = each.getValue().asString("");
            if (!target.isEmpty()) {
                add(columns, each.getKey(), target, fields);
            }
        }
        Facts.Channel channel = fields.choice(form, "channel", Facts.Channel.IMPORT);
        String typed = fields.text(form, "area", LONGEST_CODE);
        AreaCode area = AreaCode.parse(typed).orElse(viewer.scope().area());
        if (!typed.isEmpty() && !area.value().equals(typed)) {
            fields.wrong("area", "unknown", "没有这个区域，请重新选择。", "No such area; choose again.");
        }
        fields.check();
        return new ImportRun.Wishes(new Columns(columns), channel, area);
    }

    private static void add(Map<Target, Integer> columns, String column, String key, FormFields fields) {
        Target target = Target.named(key).orElse(null);
        if (target == null || !column.matches("\\d{1,4}")) {
            fields.wrong("mapping", "unknown", "有一列的对应无法识别，请重新选择。", "A column's meaning is not known; choose again.");
        } else if (columns.putIfAbsent(target, Integer.valueOf(column)) != null) {
            fields.wrong(
                    "mapping",
                    "twice",
                    "有两列都对应“" + target.zh() + "”，请只选一列。",
                    "Two columns are given as “" + target.en() + "”; choose one.");
        }
    }
}
