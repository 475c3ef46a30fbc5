package org.xinqiao.desk.store;

import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.time.Instant;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/** 清单行的原值: what casework's rows say of a case, before its names are looked up. */
public record StoredRow(
        long id,
        String number,
        String title,
        Facts.Kind kind,
        Facts.Urgency urgency,
        Stage stage,
        Facts.Channel channel,
        @Nullable MatterCode matter,
        AreaCode area,
        @Nullable Long citizen,
        boolean confidential,
        @Nullable UnitId lead,
        @Nullable UnitId holder,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable ClockKind dueKind,
        int reworks,
        int returns,
        int urges,
        int supervised,
        boolean extensionPending,
        int version) {

    static final List<SelectField<?>> COLUMNS = List.of(
            CASE_FACT.ID,
            CASE_FACT.NUMBER,
            CASE_FACT.TITLE,
            CASE_FACT.KIND,
            CASE_FACT.URGENCY,
            CASE_FACT.CHANNEL,
            CASE_FACT.MATTER,
            CASE_FACT.AREA,
            CASE_FACT.CITIZEN,
            CASE_FACT.CONFIDENTIAL,
            CASE_FACT.REGISTERED_AT,
            CASE_STATE.STAGE,
            CASE_STATE.LEAD_UNIT,
            CASE_STATE.HOLDER_UNIT,
            CASE_STATE.DUE_AT,
            CASE_STATE.DUE_KIND,
            CASE_STATE.REWORKS,
            CASE_STATE.RETURNS,
            CASE_STATE.URGES,
            CASE_STATE.SUPERVISED,
            CASE_STATE.EXTENSION_PENDING,
            CASE_STATE.VERSION);

    static StoredRow of(Record row) {
        String matter = row.get(CASE_FACT.MATTER);
        String dueKind = row.get(CASE_STATE.DUE_KIND);
        return new StoredRow(
                row.get(CASE_FACT.ID),
                row.get(CASE_FACT.NUMBER),
                row.get(CASE_FACT.TITLE),
                Facts.Kind.valueOf(row.get(CASE_FACT.KIND)),
                Facts.Urgency.valueOf(row.get(CASE_FACT.URGENCY)),
                Stage.valueOf(row.get(CASE_STATE.STAGE)),
                Facts.Channel.valueOf(row.get(CASE_FACT.CHANNEL)),
                matter == null ? null : new MatterCode(matter),
                new AreaCode(row.get(CASE_FACT.AREA)),
                row.get(CASE_FACT.CITIZEN),
                row.get(CASE_FACT.CONFIDENTIAL),
                unit(row.get(CASE_STATE.LEAD_UNIT)),
                unit(row.get(CASE_STATE.HOLDER_UNIT)),
                row.get(CASE_FACT.REGISTERED_AT),
                row.get(CASE_STATE.DUE_AT),
                dueKind == null ? null : ClockKind.valueOf(dueKind),
                row.get(CASE_STATE.REWORKS),
                row.get(CASE_STATE.RETURNS),
                row.get(CASE_STATE.URGES),
                row.get(CASE_STATE.SUPERVISED),
                row.get(CASE_STATE.EXTENSION_PENDING),
                row.get(CASE_STATE.VERSION));
    }

    private static @Nullable UnitId unit(@Nullable Long id) {
        return id == null ? null : new UnitId(id);
    }
}
