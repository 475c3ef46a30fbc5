package org.xinqiao.engines.hanyu.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** By characters alone and from a third of the messages, so that it takes seconds; the whole is measured in bench/. */
@DisplayName("judging what people wrote to a city's leaders (真实来信)")
class RealMessagesTest {

    private static final Path MESSAGES = Path.of("..", "..", "..", "shared", "data", "messages", "labelled.csv");

    @Test
    void isMostlyRightAndKnowsWhenItIsNot() throws IOException {
        assumeTrue(Files.isReadable(MESSAGES), "no real messages here: " + MESSAGES);
        List<Confirmed> train = new ArrayList<>();
        List<Confirmed> test = new ArrayList<>();
        List<Confirmed> all = messages();
        for (int at = 0; at < all.size(); at++) {
            (at % 3 == 0 ? train : at % 3 == 1 ? test : new ArrayList<Confirmed>()).add(all.get(at));
        }
        Classifier classifier = new Learner(Portraits.NONE).learn(train);
        List<RiskCoverage.Judged> judged = test.stream()
                .map(each -> {
                    Verdict verdict = classifier.judge(each.text());
                    return new RiskCoverage.Judged(
                            verdict.certainty(), verdict.label().equals(each.label()));
                })
                .toList();
        RiskCoverage curve = RiskCoverage.of(judged);
        System.out.println("right of all " + curve.precisionAt(1) + ", of the surer half " + curve.precisionAt(0.5));
        assertThat(curve.precisionAt(1)).isGreaterThan(0.8);
        assertThat(curve.precisionAt(0.5)).isGreaterThan(0.93);
    }

    private static List<Confirmed> messages() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<Confirmed> messages = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(MESSAGES);
                var rows = format.parse(reader)) {
            for (CSVRecord row : rows) {
                messages.add(new Confirmed(new Text(row.get("title"), row.get("text")), row.get("label")));
            }
        }
        return messages;
    }
}
