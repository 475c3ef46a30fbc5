package org.xinqiao.intake.open311;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** 规范语句: what the specification says, each with what shows that it is so. */
final class Sentences {

    private final Map<String, Executable> all = new LinkedHashMap<>();

    Sentences says(String sentence, Executable shown) {
        if (all.put(sentence, shown) != null) {
            throw new IllegalArgumentException("said twice: " + sentence);
        }
        return this;
    }

    Stream<DynamicTest> tests() {
        return all.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), each.getValue()));
    }
}
