package org.xinqiao.access;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * 原来的应答: what a request was answered, to be given again.
 *
 * @param headers those of the answer's content
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere as a whole
public record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST = 128 * 1024;

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    boolean isTooLarge() {
        return body.length > LARGEST;
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    static KeptAnswer read(String written) {
        return JSON.readValue(written, KeptAnswer.class);
    }

    @Override
    public String toString() {
        return "KeptAnswer " + status;
    }
}
