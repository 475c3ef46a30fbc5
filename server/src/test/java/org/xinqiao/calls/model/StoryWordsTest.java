package org.xinqiao.calls.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.calls.floor.CallRecord.Ending;
import org.xinqiao.calls.floor.WatchMode;
import org.xinqiao.calls.model.PastCall.Step;

@DisplayName("The story of a call (通话经过)")
class StoryWordsTest {

    private static final Path FLOOR = Path.of("src/main/java/org/xinqiao/calls/floor");
    private static final Pattern STEP = Pattern.compile("step\\(\\s*[^;]*?\\);", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("\"([A-Z_]{3,})\"");

    @Test
    void hasWordsForWhateverTheFloorWritesDown() throws IOException {
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> files = Files.list(FLOOR)) {
            for (Path file : files.toList()) {
                Matcher step = STEP.matcher(Files.readString(file));
                while (step.find()) {
                    Matcher kind = KIND.matcher(step.group());
                    while (kind.find()) {
                        kinds.add(kind.group(1));
                    }
                }
            }
        }
        Arrays.stream(Ending.values()).map(Ending::name).forEach(kinds::add);
        Arrays.stream(WatchMode.values()).map(WatchMode::name).forEach(kinds::add);
        assertThat(kinds).contains("ARRIVED", "RECORDING_PAUSED", "NOT_REACHED").allMatch(StoryWords::knows);
    }

    @Test
    void tellsWhatAStepSaysBesidesInBothLanguages() {
        Step step = new Step(Instant.EPOCH, "INVITED", null, null, "EMERGENCY 110");
        assertThat(StoryWords.of(step)).isEqualTo(new StoryWords.Said("邀请紧急电话 110", "Asked in: emergency 110"));
    }

    @Test
    void showsWhatItDoesNotKnowAsItIs() {
        Step step = new Step(Instant.EPOCH, "TELEPORTED", null, null, "");
        assertThat(StoryWords.of(step).en()).isEqualTo("TELEPORTED");
    }
}
