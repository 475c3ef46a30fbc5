package org.xinqiao.calls;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.citizens.CitizenId;

/**
 * 机器人话术: what is said and asked in a call that nobody of ours talks in.
 *
 * @param citizen who is called; their number is found when it is dialled
 * @param steps the first is where it begins
 * @param thanks what is said last, to whoever came to the end
 * @param again what is said before something is asked once more
 */
public record RobotScript(CitizenId citizen, List<Step> steps, String again, String thanks) {

    /**
     * 一步.
     *
     * @param code its own, by which its answer is told
     * @param words what is said
     * @param next by the key that is pressed, the code of the next; empty for the end
     * @param records whether a free word is recorded instead of a key; the next is then under {@link #SPOKEN}
     */
    public record Step(String code, String words, Map<String, String> next, boolean records) {

        /** Under which the next step stands once something was recorded. */
        public static final String SPOKEN = "";

        public Step {
            next = Collections.unmodifiableMap(new LinkedHashMap<>(next));
        }

        public static Step asks(String code, String words, Map<String, String> next) {
            return new Step(code, words, next, false);
        }

        public static Step records(String code, String words, String next) {
            return new Step(code, words, Map.of(SPOKEN, next), true);
        }
    }

    public RobotScript {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a robot asks something");
        }
    }

    /** The step of that code; null for the end. */
    public @Nullable Step step(String code) {
        return steps.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Who is called is not shown by accident. */
    @Override
    public String toString() {
        return "a script of " + steps.size() + " steps";
    }
}
