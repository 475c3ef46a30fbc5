package org.xinqiao.calls.floor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 记下的: what the floor told to be put on record. */
final class Kept implements FloorLog {

    final Map<UUID, CallRecord> calls = new LinkedHashMap<>();
    final List<Step> steps = new ArrayList<>();
    final Map<String, Sitting> sittings = new LinkedHashMap<>();
    final List<String> states = new ArrayList<>();
    final Map<String, FloorLog.Kept> recordings = new LinkedHashMap<>();
    final List<Said> said = new ArrayList<>();
    final Map<UUID, String> outcomes = new HashMap<>();

    @Override
    public void call(CallRecord call) {
        calls.put(call.id(), call);
    }

    @Override
    public void step(Step step) {
        steps.add(step);
    }

    @Override
    public void outcome(UUID call, String outcome, String note) {
        outcomes.put(call, outcome + ": " + note);
    }

    @Override
    public void sat(Sitting sitting) {
        sittings.put(sitting.seat(), sitting);
    }

    @Override
    public void rose(String seat) {
        sittings.remove(seat);
    }

    @Override
    public void state(
            String seat, long agent, @Nullable String state, @Nullable String reason, @Nullable UUID call, Instant at) {
        states.add(seat + " " + state + (reason == null ? "" : " " + reason));
    }

    @Override
    public void recording(FloorLog.Kept recording) {
        recordings.put(recording.name(), recording);
    }

    @Override
    public void said(Said sentence) {
        said.add(sentence);
    }

    FloorLog.Kept recording(String name) {
        return java.util.Objects.requireNonNull(recordings.get(name));
    }

    List<String> kinds(UUID call) {
        return steps.stream()
                .filter(step -> step.call().equals(call))
                .map(Step::kind)
                .toList();
    }

    CallRecord only() {
        return calls.values().iterator().next();
    }

    Takeover.Remembered remembered() {
        Map<UUID, Integer> counts = new HashMap<>();
        steps.forEach(step -> counts.merge(step.call(), step.number() + 1, Math::max));
        List<CallRecord> open =
                calls.values().stream().filter(call -> call.endedAt() == null).toList();
        return new Takeover.Remembered(open, counts, List.copyOf(sittings.values()));
    }
}
