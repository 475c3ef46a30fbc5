package org.xinqiao.portal.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;

/**
 * 自助表单: what is asked about one matter, so that it is told at once.
 *
 * @param about a sentence on what it is for
 * @param from the first day on which it is open; absent for always
 * @param until the last one
 * @param active whether its editor has it shown
 */
public record SelfForm(
        String name,
        String nameEn,
        String about,
        String aboutEn,
        MatterCode matter,
        Facts.Kind kind,
        List<FormField> fields,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean active) {

    public SelfForm {
        fields = List.copyOf(fields);
    }

    /** Whether citizens can fill it in on that day. */
    public boolean isOpen(LocalDate day) {
        return active && (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether it says that anywhere. */
    public boolean says(String words) {
        String sought = words.strip().toLowerCase(java.util.Locale.ROOT);
        return (name + "\n" + nameEn + "\n" + about + "\n" + aboutEn)
                .toLowerCase(java.util.Locale.ROOT)
                .contains(sought);
    }
}
