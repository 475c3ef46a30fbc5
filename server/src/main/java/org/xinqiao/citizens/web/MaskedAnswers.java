package org.xinqiao.citizens.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.xinqiao.citizens.Whole;
import org.xinqiao.engines.masking.FreeText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * 出口脱敏: hides the numbers of people in every text that any door of the house answers, whoever asks. It stands where all
 * answers leave, so no page, list or message to come can forget it; only a {@link Whole} door tells more.
 */
@RestControllerAdvice
class MaskedAnswers implements ResponseBodyAdvice<Object> {

    /** Names under which stands what things are known by; digits there are nobody's number. */
    private static final Set<String> KNOWN_BY =
            Set.of("id", "number", "code", "key", "username", "next", "sha256", "request", "first", "session");

    private static final Pattern NAME_OF_ID = Pattern.compile(".*(?:Id|No|Number|Code|Key)");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:|=/+-]{1,128}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]{5,18}Z");

    private final JsonMapper json;

    MaskedAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter door, Class<? extends HttpMessageConverter<?>> converter) {
        return AbstractJacksonHttpMessageConverter.class.isAssignableFrom(converter)
                && !door.hasMethodAnnotation(Whole.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter door,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null) {
            return null;
        }
        JsonNode whole = json.valueToTree(body);
        return masked(whole);
    }

    private static JsonNode masked(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(field -> field.setValue(masked(field.getKey(), field.getValue())));
                yield object;
            }
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    list.set(i, masked(list.get(i)));
                }
                yield list;
            }
            case StringNode text -> hidden(text);
            default -> node;
        };
    }

    private static JsonNode masked(String name, JsonNode value) {
        boolean isId = value.isString()
                && (KNOWN_BY.contains(name) || NAME_OF_ID.matcher(name).matches())
                && ID.matcher(value.stringValue()).matches();
        return isId ? value : masked(value);
    }

    private static JsonNode hidden(StringNode text) {
        String whole = text.stringValue();
        if (MOMENT.matcher(whole).matches()) {
            return text;
        }
        String masked = FreeText.masked(whole);
        return masked.equals(whole) ? text : StringNode.valueOf(masked);
    }
}
