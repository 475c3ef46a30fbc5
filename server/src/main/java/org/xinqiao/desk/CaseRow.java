package org.xinqiao.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;

/**
 * 清单行: a case as one line of a list.
 *
 * @param id the number as text, since a browser's numbers are not exact
 * @param overdue whether the limit of the present stage has passed
 */
public record CaseRow(
        String id,
        String number,
        String title,
        Facts.Kind kind,
        Facts.Urgency urgency,
        Stage stage,
        Facts.Channel channel,
        @Nullable NamedMatter matter,
        @Nullable NamedArea area,
        @Nullable NamedUnit lead,
        @Nullable NamedUnit holder,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable ClockKind dueKind,
        boolean overdue,
        int reworks,
        int returns,
        int urges,
        boolean supervised,
        boolean extensionPending,
        boolean suspended,
        int version) {}
