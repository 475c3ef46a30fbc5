package org.xinqiao.casework.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.ClockChange;
import org.xinqiao.casework.model.ClockKey;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/** 经过的文字形式: events and clock changes as JSON and back; the names in it are kept for good. */
final class StoryJson {

    private static final TypeReference<List<ClockChange>> CHANGES = new TypeReference<>() {};
    private static final JsonMapper JSON = mapper();
    private static final Map<String, ObjectReader> READERS = readers();
    private static final ObjectWriter WRITER = JSON.writer();
    private static final ObjectWriter CHANGES_WRITER = JSON.writerFor(CHANGES);
    private static final ObjectReader CHANGES_READER = JSON.readerFor(CHANGES);

    private StoryJson() {}

    static String typeOf(CaseEvent event) {
        return event.getClass().getSimpleName();
    }

    static String write(CaseEvent event) {
        return WRITER.writeValueAsString(event);
    }

    static String write(List<ClockChange> changes) {
        return changes.isEmpty() ? "[]" : CHANGES_WRITER.writeValueAsString(changes);
    }

    /** @throws IllegalStateException for a type this version does not know */
    static CaseEvent event(String type, String body) {
        ObjectReader reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("the story tells of something unknown: " + type);
        }
        return reader.readValue(body);
    }

    static List<ClockChange> changes(String clocks) {
        return "[]".equals(clocks) ? List.of() : CHANGES_READER.readValue(clocks);
    }

    private static Map<String, ObjectReader> readers() {
        Map<String, ObjectReader> readers = new HashMap<>();
        for (Class<?> event : CaseEvent.class.getPermittedSubclasses()) {
            readers.put(event.getSimpleName(), JSON.readerFor(event));
        }
        return Map.copyOf(readers);
    }

    private static JsonMapper mapper() {
        SimpleModule values = new SimpleModule("values");
        number(values, CaseId.class, CaseId::value, CaseId::new);
        number(values, UnitId.class, UnitId::value, UnitId::new);
        number(values, CitizenId.class, CitizenId::value, CitizenId::new);
        number(values, FileId.class, FileId::value, FileId::new);
        text(values, AreaCode.class, AreaCode::new);
        text(values, MatterCode.class, MatterCode::new);
        text(values, ClockKey.class, ClockKey::parse);
        text(values, TimeLimit.class, TimeLimit::parse);
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(values)
                .addMixIn(ClockChange.class, NamedChange.class)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(given -> given.withValueInclusion(JsonInclude.Include.NON_NULL));
        for (Class<?> change : ClockChange.class.getPermittedSubclasses()) {
            builder.registerSubtypes(new NamedType(change, change.getSimpleName()));
        }
        return builder.build();
    }

    private static <T> void number(SimpleModule module, Class<T> type, Function<T, Long> out, Function<Long, T> in) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeNumber(out.apply(value).longValue());
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return in.apply(json.getLongValue());
            }
        });
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> in) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(value.toString());
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return in.apply(json.getString());
            }
        });
    }

    /** A change says of itself which it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface NamedChange {}
}
