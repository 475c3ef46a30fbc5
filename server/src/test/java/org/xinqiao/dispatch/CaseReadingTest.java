package org.xinqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.data=target/test-data-${xinqiao.fork:fork-1}/dispatch-events"
        })
@DisplayName("who asks waits for few cases to be read; the others are read next (读诉求)")
class CaseReadingTest {

    private static final String TEXT = "沿河步道的栏杆断了一截，孩子差点掉下去";

    @Autowired
    private Town town;

    @Autowired
    private PastCases past;

    @Autowired
    private Alikeness alikeness;

    @Autowired
    private CaseReading reading;

    private List<PastCase> cases(List<CaseId> ids) {
        return ids.stream().flatMap(id -> past.find(id).stream()).toList();
    }

    /** How alike the nearest is; 0 where none is. */
    private double nearest(List<PastCase> cases) {
        return alikeness.among(cases, "", TEXT, 1).stream()
                .mapToDouble(Alikeness.Alike::score)
                .findFirst()
                .orElse(0);
    }

    @Test
    void readsNextWhatWasComparedByWordsOnly() {
        List<CaseId> ids = List.of(
                town.registered("路灯", "晚上路灯不亮"),
                town.registered("井盖", "井盖响"),
                town.registered("垃圾", "垃圾没人清"),
                town.registered("河边栏杆", "河边的护栏断了，小孩很危险，步道的栏杆断了"));
        List<PastCase> asked = cases(ids);
        double byWords = nearest(asked);
        assertThat(alikeness.unread(100)).contains(ids.getLast());
        assertThat(alikeness.unread(100)).as("each is told once").isEmpty();

        alikeness.among(asked.reversed(), "", TEXT, 1);
        reading.readLatest();
        assertThat(alikeness.unread(100)).isEmpty();
        assertThat(nearest(List.of(asked.get(3), asked.get(0), asked.get(1), asked.get(2))))
                .as("by words and by meaning")
                .isGreaterThan(byWords);
    }
}
