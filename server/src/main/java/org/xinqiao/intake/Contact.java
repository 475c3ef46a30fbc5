package org.xinqiao.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;

/**
 * 来信: one message as an adapter read it.
 *
 * @param source which adapter and which of its places, for example {@code open311} or {@code board:7}
 * @param message the sender's own id of it: delivered again, it is the same contact
 * @param threadKey what the sender calls the conversation; absent where it knows none
 * @param about the case the sender named, if the adapter believes that they may
 */
public record Contact(
        Facts.Channel channel,
        String source,
        String message,
        @Nullable String threadKey,
        Instant at,
        Sender sender,
        Words words,
        Place place,
        @Nullable CaseId about) {

    /** 来信人, as they call themselves; empty where they do not say. */
    public record Sender(String name, String phone, String email) {

        public static final Sender NOBODY = new Sender("", "", "");

        boolean isSomebody() {
            return !name.isBlank() || !phone.isBlank();
        }
    }

    /** 来信内容. */
    public record Words(
            Facts.Kind kind,
            String title,
            String text,
            @Nullable MatterCode matter) {}

    /**
     * 所述地点.
     *
     * @param home the place whose contact it is: there it waits when nothing better is known
     * @param area where it happened, if the adapter knows
     */
    public record Place(AreaCode home, @Nullable AreaCode area, String address, Facts.@Nullable Position position) {

        public static Place somewhereIn(AreaCode home) {
            return new Place(home, null, "", null);
        }
    }
}
