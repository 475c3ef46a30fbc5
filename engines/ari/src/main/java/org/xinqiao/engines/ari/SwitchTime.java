package org.xinqiao.engines.ari;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** 交换机时间: reads moments as Asterisk writes them, in the zone of its machine and without a colon: +0800. */
final class SwitchTime extends StdDeserializer<Instant> {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");

    SwitchTime() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getValueAsString("");
        try {
            return OffsetDateTime.parse(text, FORMAT).toInstant();
        } catch (DateTimeException wrong) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a moment of the switch");
        }
    }
}
