package org.xinqiao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.notice.Tables.INCOMING;
import static org.xinqiao.schema.notice.Tables.OUTBOX;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.model.Departure;
import org.xinqiao.notice.model.Letter;
import org.xinqiao.notice.model.Reason;
import org.xinqiao.notice.store.Pending;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.ServerTest;

@ServerTest
@RecordApplicationEvents
@DisplayName("who wants to be told, and when (退订与免打扰)")
class DeparturesTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00+08:00");
    private static final Instant NIGHT = Instant.parse("2026-11-26T23:00:00+08:00");

    private static final AreaCode PLACE = new AreaCode("9901");

    @Autowired
    private Departures departures;

    @Autowired
    private Readers readers;

    @Autowired
    private MailMarks mails;

    @Autowired
    private GatewayMail gateway;

    @Autowired
    private IncomingSms incoming;

    @Autowired
    private Citizens citizens;

    @Autowired
    private PersonRights rights;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ApplicationEvents events;

    private final PhoneNumber mobile = new PhoneNumber(
            "137" + "%08d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000)));
    private final String message = UUID.randomUUID().toString();

    private Departure of(Purpose purpose, Instant now) {
        return departures.of(pending(purpose, null), false, now);
    }

    private Pending pending(Purpose purpose, @org.jspecify.annotations.Nullable CitizenId citizen) {
        return new Pending(
                1,
                "key",
                purpose,
                Channel.SMS,
                PLACE,
                citizen,
                new Letter(citizen == null ? mobile.value() : "", "", "words"),
                0,
                0,
                NOON);
    }

    @Test
    void byNightOnlyCodesAndAnswersGoOut() {
        Instant morning = Instant.parse("2026-11-27T08:00:00+08:00");
        assertThat(of(Purpose.REGISTERED, NOON)).isEqualTo(new Departure.Now(mobile.value()));
        assertThat(of(Purpose.REGISTERED, NIGHT)).isEqualTo(new Departure.Later(morning, Reason.QUIET_HOURS));
        assertThat(of(Purpose.ONE_TIME_CODE, NIGHT)).isInstanceOf(Departure.Now.class);
        assertThat(of(Purpose.OPTED_OUT, NIGHT)).isInstanceOf(Departure.Now.class);
    }

    @Test
    void whoSendsTdIsToldNothingMoreButCodesAndAnswers() {
        CitizenId somebody = citizens.findOrCreate("退订人", mobile.value());
        gateway.sms("test", message, mobile, " TD ");
        assertThat(of(Purpose.REGISTERED, NOON)).isEqualTo(new Departure.Never(Reason.OPTED_OUT));
        assertThat(departures.of(pending(Purpose.RATE, somebody), false, NOON))
                .as("under their name as well")
                .isEqualTo(new Departure.Never(Reason.OPTED_OUT));
        assertThat(of(Purpose.ONE_TIME_CODE, NOON)).isInstanceOf(Departure.Now.class);
        assertThat(of(Purpose.REPLIED, NOON)).as("it is owed to them").isInstanceOf(Departure.Now.class);
        assertThat(of(Purpose.REPLIED, NIGHT)).as("in the morning").isInstanceOf(Departure.Later.class);
        gateway.sms("test", message + "/2", mobile, "恢复");
        assertThat(of(Purpose.REGISTERED, NOON)).isInstanceOf(Departure.Now.class);
    }

    @Test
    void whatSomebodyRefusesTheyAreNotToldUnderAnyNameAndTheAnswerAllTheSame() {
        CitizenId somebody = citizens.findOrCreate("挑着看的人", mobile.value());
        readers.wish(List.of(somebody), new Readers.Wishes(Lang.ZH, true, Set.of(Purpose.Group.PROGRESS)));
        assertThat(of(Purpose.DISPATCHED, NOON)).isEqualTo(new Departure.Never(Reason.OPTED_OUT));
        assertThat(of(Purpose.RATE, NOON)).isInstanceOf(Departure.Now.class);
        assertThat(of(Purpose.REPLIED, NOON)).isInstanceOf(Departure.Now.class);
    }

    @Test
    void anAddressThatOptedOutIsWrittenNothingButTheAnswer() {
        String link = mails.link(" Somebody@Example.org");
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(departures.of(mail(Purpose.DISPATCHED), false, NOON)).isInstanceOf(Departure.Now.class);
        assertThat(mails.optOut(token)).isTrue();
        assertThat(departures.of(mail(Purpose.DISPATCHED), false, NOON))
                .isEqualTo(new Departure.Never(Reason.OPTED_OUT));
        assertThat(departures.of(mail(Purpose.REPLIED), false, NOON)).isInstanceOf(Departure.Now.class);
        assertThat(mails.optOut("x" + token))
                .as("a link that the house never made")
                .isFalse();
        assertThat(mails.optOut("nothing")).isFalse();
        assertThat(mails.optIn(token)).isTrue();
        assertThat(departures.of(mail(Purpose.DISPATCHED), false, NOON)).isInstanceOf(Departure.Now.class);
    }

    private static Pending mail(Purpose purpose) {
        Letter letter = new Letter("somebody@example.org", "", "words");
        return new Pending(1, "key", purpose, Channel.EMAIL, PLACE, null, letter, 0, 0, NOON);
    }

    @Test
    void aKeywordIsAnsweredOnceHoweverOftenItIsHandedIn() {
        gateway.sms("test", message, mobile, "退订");
        gateway.sms("test", message, mobile, "退订");
        long id = sql.fetchSingle(INCOMING, INCOMING.MESSAGE_ID.eq(message)).getId();
        assertThat(sql.fetchCount(OUTBOX, OUTBOX.KEY.eq("notice/keyword/" + id)))
                .isEqualTo(1);
        assertThat(events.stream(SmsReceived.class)).isEmpty();
    }

    @Test
    void whatIsNoKeywordIsToldToWhoeverReadsSms() {
        gateway.sms("test", message, mobile, "路灯不亮");
        gateway.sms("test", message, mobile, "路灯不亮");
        assertThat(events.stream(SmsReceived.class)).hasSize(1);
        long id = events.stream(SmsReceived.class).findFirst().orElseThrow().id();
        IncomingSms.Sms sms = incoming.find(id).orElseThrow();
        assertThat(sms.words()).isEqualTo("路灯不亮");
        assertThat(citizens.numberToCall(sms.from())).contains(mobile.value());
        assertThat(sql.fetchSingle(INCOMING, INCOMING.ID.eq(id)).toString()).doesNotContain("路灯", mobile.value());
    }

    @Test
    void aLongSmsCountsWhenAllOfItIsHere() {
        gateway.smsPart("test", new GatewayMail.IncomingPart(message, 2, 2, "三天了"), mobile);
        gateway.smsPart("test", new GatewayMail.IncomingPart(message, 2, 2, "三天了"), mobile);
        assertThat(events.stream(SmsReceived.class)).isEmpty();
        gateway.smsPart("test", new GatewayMail.IncomingPart(message, 1, 2, "路灯不亮"), mobile);
        gateway.smsPart("test", new GatewayMail.IncomingPart(message, 1, 2, "路灯不亮"), mobile);
        long id = events.stream(SmsReceived.class).findFirst().orElseThrow().id();
        assertThat(incoming.find(id).orElseThrow().words()).isEqualTo("路灯不亮三天了");
        assertThat(events.stream(SmsReceived.class)).hasSize(1);
    }

    @Test
    void whoHasBeenErasedIsToldNothing() {
        CitizenId somebody = citizens.findOrCreate("被遗忘者", mobile.value());
        rights.erase(java.util.List.of(somebody));
        assertThat(departures.of(pending(Purpose.REPLIED, somebody), false, NOON))
                .isEqualTo(new Departure.Never(Reason.NO_ADDRESS));
    }
}
