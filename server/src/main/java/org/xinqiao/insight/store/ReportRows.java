package org.xinqiao.insight.store;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.insight.Tables.REPORT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.insight.Report;
import org.xinqiao.insight.model.Edits;
import org.xinqiao.insight.model.Period;
import org.xinqiao.insight.model.ReportContent;
import org.xinqiao.insight.model.ReportContent.Changed;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.Said;
import org.xinqiao.organisation.AreaCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 报告行: from row to report, and its parts to JSON and back. */
@Component
class ReportRows {

    private static final TypeReference<List<Changed>> CHANGES = new TypeReference<>() {};
    private static final org.xinqiao.schema.insight.tables.Report LATER = REPORT.as("later");

    /** The released report that corrects this one, the last if there are several. */
    static final Field<Long> CORRECTED_BY = select(max(LATER.ID))
            .from(LATER)
            .where(LATER.CORRECTS.eq(REPORT.ID), LATER.STATE.eq(Report.State.RELEASED.name()))
            .asField("corrected_by");

    /** All but the long texts. */
    static final List<Field<?>> SHOWN = shown();

    private final JsonMapper json;

    ReportRows(JsonMapper json) {
        this.json = json;
    }

    private static List<Field<?>> shown() {
        List<Field<?>> fields = new ArrayList<>(Arrays.stream(REPORT.fields())
                .filter(field -> !field.equals(REPORT.CONTENT) && !field.equals(REPORT.WORDS))
                .toList());
        fields.add(CORRECTED_BY);
        return List.copyOf(fields);
    }

    Report report(Record row) {
        return new Report(
                row.get(REPORT.ID),
                about(row),
                Report.State.valueOf(row.get(REPORT.STATE)),
                row.get(REPORT.BY_SCHEDULE),
                new Report.By(row.get(REPORT.ASKED_BY), row.get(REPORT.ASKED_NAME), row.get(REPORT.ASKED_AT)),
                row.get(REPORT.DONE),
                row.get(REPORT.SEEN_AT),
                row.get(REPORT.COUNTED_AT),
                edits(row.get(REPORT.EDITS)),
                changes(row.get(REPORT.CHANGES)),
                List.of(row.get(REPORT.EDITORS)),
                release(row),
                correction(row),
                row.get(CORRECTED_BY),
                row.get(REPORT.VERSION));
    }

    private static Report.About about(Record row) {
        return new Report.About(
                ReportKind.valueOf(row.get(REPORT.KIND)),
                new AreaCode(row.get(REPORT.AREA)),
                new Said(row.get(REPORT.AREA_ZH), row.get(REPORT.AREA_EN)),
                row.get(REPORT.MATTER),
                new Said(row.get(REPORT.MATTER_ZH), row.get(REPORT.MATTER_EN)),
                new Period(row.get(REPORT.BEGINS), row.get(REPORT.ENDS)));
    }

    private static Report.@Nullable Release release(Record row) {
        if (row.get(REPORT.RELEASED_AT) == null) {
            return null;
        }
        return new Report.Release(
                new Report.By(row.get(REPORT.RELEASED_BY), row.get(REPORT.RELEASED_NAME), row.get(REPORT.RELEASED_AT)),
                row.get(REPORT.CHECKSUM));
    }

    private static Report.@Nullable Correction correction(Record row) {
        Long of = row.get(REPORT.CORRECTS);
        return of == null ? null : new Report.Correction(of, row.get(REPORT.WHY));
    }

    private Edits edits(String text) {
        return text.isEmpty() ? Edits.NONE : json.readValue(text, Edits.class);
    }

    private List<Changed> changes(String text) {
        return text.isEmpty() ? List.of() : json.readValue(text, CHANGES);
    }

    ReportContent content(String text) {
        return text.isEmpty() ? ReportContent.NOTHING : json.readValue(text, ReportContent.class);
    }

    String written(Object part) {
        return json.writeValueAsString(part);
    }
}
