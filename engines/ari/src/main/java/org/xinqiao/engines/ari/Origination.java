package org.xinqiao.engines.ari;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 呼出: whom to call, and how.
 *
 * @param endpoint  a seat, PJSIP/1001, or a number over a trunk, PJSIP/110@emergency
 * @param caller    the number that is shown; null for the seat's own
 * @param patience  how long it may ring
 * @param args      given back with the leg's StasisStart
 * @param variables of the leg, such as CHANNEL(language)
 */
public record Origination(
        String endpoint, @Nullable String caller, Duration patience, List<String> args, Map<String, String> variables) {

    public Origination {
        args = List.copyOf(args);
        variables = Map.copyOf(variables);
        if (patience.toSeconds() < 1) {
            throw new IllegalArgumentException("the switch counts in seconds; one is the least, not " + patience);
        }
        if (args.stream().anyMatch(arg -> arg.contains(","))) {
            throw new IllegalArgumentException("an argument has no comma: " + args);
        }
    }

    public static Origination to(String endpoint) {
        return new Origination(endpoint, null, Duration.ofSeconds(30), List.of(), Map.of());
    }

    public Origination from(String number) {
        return new Origination(endpoint, number, patience, args, variables);
    }

    public Origination within(Duration time) {
        return new Origination(endpoint, caller, time, args, variables);
    }

    public Origination withArgs(String... more) {
        return new Origination(endpoint, caller, patience, List.of(more), variables);
    }

    public Origination withVariables(Map<String, String> more) {
        return new Origination(endpoint, caller, patience, args, more);
    }
}
