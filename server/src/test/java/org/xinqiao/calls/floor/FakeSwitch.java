package org.xinqiao.calls.floor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.ari.VoiceListener;

/**
 * 模拟交换机: keeps legs and bridges as a switch does, and tells as a switch does; telephones do what a test says. The real one has
 * tests of its own.
 */
final class FakeSwitch implements Board {

    /** A leg: whom it leads to, and whether it was answered. */
    static final class Leg {
        final String endpoint;
        boolean up;
        boolean music;
        final List<String> heard = new ArrayList<>();

        Leg(String endpoint) {
            this.endpoint = endpoint;
        }
    }

    final Map<String, Leg> legs = new LinkedHashMap<>();
    final Map<String, Set<String>> bridges = new LinkedHashMap<>();
    final Map<String, String> playing = new HashMap<>();
    final Set<String> recording = new HashSet<>();
    /** What records beside, and what it records. */
    private final Map<String, String> listeners = new HashMap<>();

    final Set<String> paused = new HashSet<>();
    final Set<String> unreachable = new HashSet<>();
    final List<String> sent = new ArrayList<>();
    /** Whose telephone was asked for. */
    final List<String> asked = new ArrayList<>();

    final Map<String, VoiceListener> taps = new HashMap<>();
    boolean deaf;
    /** How often it will not answer a caller. */
    int refusals;

    private @Nullable Ears ears;

    void hears(Ears listener) {
        ears = listener;
    }

    private Ears ears() {
        return java.util.Objects.requireNonNull(ears);
    }

    // --- what telephones do ---------------------------------------------------------------------------------------

    String dials(String caller, String dialled) {
        String leg = "in-" + (legs.size() + 1) + "-" + caller;
        legs.put(leg, new Leg(caller));
        ears().arrived(leg, caller, dialled);
        return leg;
    }

    /** The latest leg that leads there and rings. */
    String ringingAt(String endpoint) {
        return legs.entrySet().stream()
                .filter(it -> it.getValue().endpoint.equals(endpoint) && !it.getValue().up)
                .map(Map.Entry::getKey)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(endpoint + " does not ring; legs " + legs.keySet()));
    }

    boolean rings(String endpoint) {
        return legs.values().stream().anyMatch(leg -> leg.endpoint.equals(endpoint) && !leg.up);
    }

    String answers(String endpoint) {
        String leg = ringingAt(endpoint);
        leg(leg).up = true;
        ears().up(leg);
        return leg;
    }

    void hangsUp(String leg, int cause) {
        gone(leg);
        ears().gone(leg, cause);
    }

    void presses(String leg, String key) {
        ears().pressed(leg, key);
    }

    /** Whatever is being played there has been heard to its end. */
    void hearsOut(String leg) {
        String playback = playing.remove(leg);
        if (playback != null) {
            ears().played(leg, playback);
        }
    }

    /** The legs at whose end is a telephone. */
    List<String> people() {
        return legs.keySet().stream().filter(leg -> !listeners.containsKey(leg)).toList();
    }

    Set<String> inBridgeWith(String leg) {
        return bridges.values().stream()
                .filter(members -> members.contains(leg))
                .findFirst()
                .orElse(Set.of());
    }

    /** What is there, as somebody who connects anew is told. */
    Takeover.Standing standing(Set<String> lost) {
        Map<String, Takeover.LegUp> up = new HashMap<>();
        legs.forEach((name, leg) -> {
            String end = leg.endpoint.replace("PJSIP/", "");
            boolean arrived = name.startsWith("in-");
            up.put(name, new Takeover.LegUp(name, end, leg.up || arrived, end, arrived ? "12345" : null));
        });
        Map<String, Set<String>> together = new HashMap<>();
        bridges.forEach((name, members) -> together.put(name, Set.copyOf(members)));
        return new Takeover.Standing(up, together, lost);
    }

    private void gone(String leg) {
        Leg it = legs.remove(leg);
        String name = listeners.remove(leg);
        if (name != null) {
            recording.remove(name);
            ears().recorded(name, 1, true);
        }
        if (it != null) {
            List.copyOf(legs.entrySet()).stream()
                    .filter(other -> other.getValue().endpoint.equals("Snoop/" + leg))
                    .forEach(other -> gone(other.getKey()));
        }
        bridges.values().forEach(members -> members.remove(leg));
    }

    Leg leg(String name) {
        Leg leg = legs.get(name);
        if (leg == null) {
            throw new IllegalStateException("no leg " + name);
        }
        return leg;
    }

    // --- what is asked of it ---------------------------------------------------------------------------------------

    @Override
    public void answer(String leg) {
        if (refusals > 0) {
            refusals--;
            throw new IllegalStateException("no time");
        }
        leg(leg).up = true;
    }

    @Override
    public void call(String leg, String endpoint, @Nullable String shows, Duration patience) {
        if (unreachable.contains(endpoint)) {
            throw new IllegalStateException("nobody at " + endpoint);
        }
        legs.put(leg, new Leg(endpoint));
        ears().ringing(leg);
    }

    @Override
    public boolean reaches(String endpoint) {
        asked.add(endpoint);
        return !unreachable.contains(endpoint);
    }

    @Override
    public void hangUp(String leg) {
        leg(leg);
        gone(leg);
        ears().gone(leg, 16);
    }

    @Override
    public void play(String leg, String playback, String sound) {
        leg(leg).heard.add(sound.replace("sound:", ""));
        playing.put(leg, playback);
    }

    @Override
    public void playTo(String bridge, String playback, String sound) {
        members(bridge).stream()
                .filter(legs::containsKey)
                .forEach(leg -> leg(leg).heard.add(sound.replace("sound:", "")));
    }

    @Override
    public void stop(String playback) {
        playing.values().removeIf(playback::equals);
    }

    @Override
    public void music(String leg, boolean on) {
        leg(leg).music = on;
    }

    @Override
    public void keys(String leg, String digits) {
        sent.add(leg(leg).endpoint + " " + digits);
    }

    @Override
    public void bridge(String bridge) {
        bridges.put(bridge, new HashSet<>());
    }

    private Set<String> members(String bridge) {
        Set<String> members = bridges.get(bridge);
        if (members == null) {
            throw new IllegalStateException("no bridge " + bridge);
        }
        return members;
    }

    @Override
    public void join(String bridge, String leg) {
        leg(leg);
        members(bridge).add(leg);
    }

    @Override
    public void part(String bridge, String leg) {
        members(bridge).remove(leg);
    }

    @Override
    public void endBridge(String bridge) {
        members(bridge);
        bridges.remove(bridge);
    }

    @Override
    public void record(String bridge, String name) {
        members(bridge);
        recording.add(name);
    }

    @Override
    public void recordBeside(String leg, String listener, String name) {
        leg(leg);
        if (deaf) {
            throw new IllegalStateException("nothing listens");
        }
        legs.put(listener, new Leg("Snoop/" + leg));
        recording.add(name);
        listeners.put(listener, name);
    }

    @Override
    public void recordLeg(String leg, String name, Duration longest) {
        leg(leg);
        recording.add(name);
    }

    @Override
    public void recordWord(String leg, String name, Duration longest, Duration pause) {
        recordLeg(leg, name, longest);
    }

    @Override
    public void hearTalk(String leg) {
        sent.add("hearTalk " + leg);
    }

    @Override
    public void pauseRecording(String name, boolean pause) {
        if (pause) {
            paused.add(name);
        } else {
            paused.remove(name);
        }
    }

    @Override
    public void tap(String leg, Tap names, VoiceListener ear) {
        leg(leg);
        bridges.put(names.bridge(), new HashSet<>(Set.of(names.snoop(), names.media())));
        legs.put(names.snoop(), new Leg("hears " + leg));
        if (deaf) {
            throw new IllegalStateException("nothing is carried away");
        }
        legs.put(names.media(), new Leg("carries " + leg));
        legs.get(names.snoop()).up = true;
        legs.get(names.media()).up = true;
        taps.put(leg, ear);
    }

    /** The legs that are listened to now. */
    Set<String> tapped() {
        return legs.values().stream()
                .filter(leg -> leg.endpoint.startsWith("hears "))
                .map(leg -> leg.endpoint.substring(6))
                .collect(Collectors.toSet());
    }

    /** Somebody says something into the telephone at the end of that leg. */
    void says(String leg, String what) {
        java.util.Objects.requireNonNull(taps.get(leg)).heard(ByteBuffer.wrap(what.getBytes(UTF_8)));
    }

    @Override
    public void snoop(String leg, String snoop, boolean whisper) {
        leg(leg);
        legs.put(snoop, new Leg("snoop " + leg + (whisper ? " whisper" : "")));
    }
}
