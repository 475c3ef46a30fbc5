package org.xinqiao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.notice.Tables.OUTBOX;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.schema.notice.tables.records.OutboxRecord;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("a notice (通知)")
class NoticesTest {

    private static final Recipient SOMEBODY = Recipient.of(new PhoneNumber("13912345678"));

    @Autowired
    private Notices notices;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private final String key = "test/" + UUID.randomUUID();

    private static Notice registered(String key) {
        return new Notice(
                key,
                Purpose.REGISTERED,
                SOMEBODY,
                Map.of("number", "20261126000001", "link", "https://12345.example/c/1"),
                Lang.ZH,
                7L);
    }

    private OutboxRecord row() {
        return sql.fetchSingle(OUTBOX, OUTBOX.KEY.eq(key));
    }

    @Test
    void isWrittenDownSealed() {
        notices.send(registered(key));
        OutboxRecord row = row();
        assertThat(row.getState()).isEqualTo("WAITING");
        assertThat(row.getTail()).isEqualTo("5678");
        assertThat(row.getCaseId()).isEqualTo(7);
        assertThat(row.getSealed()).isNotNull();
        assertThat(row.toString()).doesNotContain("13912345678", "20261126000001");
    }

    @Test
    void isToldOnceUnderOneKey() {
        notices.send(registered(key));
        notices.send(registered(key));
        assertThat(sql.fetchCount(OUTBOX, OUTBOX.KEY.eq(key))).isEqualTo(1);
    }

    @Test
    void isNotToldOfWhatHasNotHappened() {
        transaction.executeWithoutResult(status -> {
            notices.send(registered(key));
            status.setRollbackOnly();
        });
        assertThat(sql.fetchExists(OUTBOX, OUTBOX.KEY.eq(key))).isFalse();
    }

    @Test
    void isRefusedWithABlankLeftEmpty() {
        Notice half = new Notice(key, Purpose.REGISTERED, SOMEBODY, Map.of("number", "1"), Lang.ZH, null);
        assertThatThrownBy(() -> notices.send(half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("link");
        assertThat(sql.fetchExists(OUTBOX, OUTBOX.KEY.eq(key))).isFalse();
    }

    @Test
    void showsNeitherWordsNorRecipientByAccident() {
        assertThat(registered(key).toString()).doesNotContain("139", "2026112600");
    }

    @Test
    void hasWordsForEveryPurposeInBothLanguages() {
        for (Purpose each : Purpose.values()) {
            Map<String, String> words =
                    each.blanks().stream().collect(java.util.stream.Collectors.toMap(blank -> blank, blank -> "1"));
            for (Lang lang : Lang.values()) {
                notices.send(new Notice(key + each + lang, each, SOMEBODY, words, lang, null));
            }
        }
        long told = Arrays.stream(Purpose.values())
                .filter(each -> !each.isStage() || NoticePlan.usual().contains(each))
                .count();
        assertThat(sql.fetchCount(OUTBOX, OUTBOX.KEY.startsWith(key)))
                .as("all but what only a place that says so tells")
                .isEqualTo((int) told * Lang.values().length);
    }
}
