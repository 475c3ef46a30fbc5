package org.xinqiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.catalogue.model.PackReader;
import org.xinqiao.privacy.store.RetentionTables;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("terms of retention (保存期限) are those of the rule pack in force")
class RetentionTermsTest {

    @Autowired
    private Retention retention;

    @Autowired
    private RetentionTables tables;

    @Test
    void areTakenOverWhenAnotherVersionHasComeIntoForce() {
        List<RetentionRule> before = retention.rules();
        int version = tables.source();
        tables.replaceRules(List.of());
        assertThat(retention.rules()).as("once only").isEmpty();
        tables.takenFrom(version - 1);
        assertThat(retention.rules())
                .extracting(RetentionRule::dataClass)
                .containsExactlyInAnyOrder(DataClass.values());
        tables.replaceRules(before);
    }

    @Test
    void knowTheClassesThatTheHouseKeepsToThem() {
        assertThat(PackReader.DATA_CLASSES)
                .containsExactlyElementsOf(
                        Arrays.stream(DataClass.values()).map(Enum::name).toList());
    }
}
