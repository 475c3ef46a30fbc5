package org.xinqiao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.notice.Tables.OUTBOX;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.OwnMessages.Message;
import org.xinqiao.schema.notice.tables.records.OutboxRecord;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("what somebody was told is theirs (本人的通知)")
class OwnMessagesTest {

    @Autowired
    private OwnMessages messages;

    @Autowired
    private Notices notices;

    @Autowired
    private GatewayMail gateway;

    @Autowired
    private Readers readers;

    @Autowired
    private Citizens citizens;

    @Autowired
    private PersonRights rights;

    @Autowired
    private DSLContext sql;

    private final String key = "own/" + UUID.randomUUID();
    private final PhoneNumber mobile = new PhoneNumber(
            "135" + "%08d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000)));

    private CitizenId told() {
        CitizenId who = citizens.findOrCreate("刘芳", mobile.value());
        send("/1", Purpose.MESSAGE, Recipient.of(who), Map.of("text", "路灯今晚检修"));
        send("/2", Purpose.MESSAGE, Recipient.of(mobile), Map.of("text", "写给号码的回复"));
        send("/3", Purpose.ONE_TIME_CODE, Recipient.of(mobile), Map.of("code", "482913", "minutes", "5"));
        gateway.sms("test", key, mobile, "谢谢");
        return who;
    }

    private void send(String more, Purpose purpose, Recipient to, Map<String, String> words) {
        notices.send(new Notice(key + more, purpose, to, words, Lang.ZH, null));
    }

    @Test
    void standsInTheirCopyWithWhatTheySentAndWithoutCodes() {
        CitizenId who = told();
        List<Message> all = messages.list(who);
        assertThat(all)
                .extracting(Message::words)
                .containsExactlyInAnyOrder("【12345热线】路灯今晚检修", "【12345热线】写给号码的回复", "谢谢");
        assertThat(all.getFirst().toString()).doesNotContain("路灯");
        assertThat(messages.list(citizens.findOrCreate("别人", "13500000009"))).isEmpty();
    }

    @Test
    void isForgottenWithThem() {
        CitizenId who = told();
        readers.wish(List.of(who), new Readers.Wishes(Lang.EN, false, Set.of(Purpose.Group.OPINION)));
        rights.erase(List.of(who));
        assertThat(messages.list(who))
                .allSatisfy(each -> assertThat(each.words()).isEmpty());
        assertThat(readers.langOf(who)).isEqualTo(Lang.ZH);
        assertThat(readers.refusesSms(List.of(who))).isFalse();
        for (String more : List.of("/1", "/2", "/3")) {
            OutboxRecord row = sql.fetchSingle(OUTBOX, OUTBOX.KEY.eq(key + more));
            assertThat(row.getSealed()).as(more).isNull();
            assertThat(row.getTail()).isEmpty();
            assertThat(row.getOwner()).isNull();
        }
    }
}
