package org.xinqiao.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.notice.Tables.ATTEMPT;
import static org.xinqiao.schema.notice.Tables.OUTBOX;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.audit.Audit;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.gateway.MailGateway;
import org.xinqiao.notice.model.Backoff;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;
import org.xinqiao.notice.store.AttemptTable;
import org.xinqiao.notice.store.NoticeSweep;
import org.xinqiao.notice.store.PlanTable;
import org.xinqiao.schema.notice.tables.records.OutboxRecord;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("a message in the outbox (投递)")
class PostingTest {

    private static final PhoneNumber MOBILE = new PhoneNumber("13912345678");

    @Autowired
    private Notices notices;

    @Autowired
    private PlanTable plans;

    @Autowired
    private Readers readers;

    @Autowired
    private MailMarks mails;

    @Autowired
    private NoticeBook book;

    @Autowired
    private NoticeTexts texts;

    @Autowired
    private Audit audit;

    @Autowired
    private AttemptTable attempts;

    @Autowired
    private Citizens citizens;

    @Autowired
    private NoticeSettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private GatewayMail gatewayMail;

    @Autowired
    private DSLContext sql;

    private final String key = "posting/" + UUID.randomUUID();
    private Instant now = Instant.now().plus(Duration.ofMinutes(1));

    /** What other tests left waiting is not ours to send. */
    @BeforeEach
    void nothingElseWaits() {
        sql.update(OUTBOX)
                .set(OUTBOX.STATE, "FAILED")
                .where(OUTBOX.STATE.in("WAITING", "SENDING"))
                .execute();
        sql.update(ATTEMPT)
                .set(ATTEMPT.ENDED_AT, now)
                .set(ATTEMPT.OUTCOME, "UNCLEAR")
                .where(ATTEMPT.ENDED_AT.isNull())
                .execute();
    }

    private void tell(Purpose purpose, Recipient to) {
        Map<String, String> words = purpose.blanks().stream().collect(Collectors.toMap(blank -> blank, blank -> "7"));
        notices.send(new Notice(key, purpose, to, words, Lang.ZH, null));
    }

    private void tell(Purpose purpose) {
        tell(purpose, Recipient.of(MOBILE));
    }

    private Postman postman(Carrier carrier) {
        Carriers carriers = new Carriers(List.of(carrier));
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        NoticeSettings awake = new NoticeSettings(
                false,
                "00:00",
                "00:00",
                settings.wordsKept(),
                settings.lease(),
                settings.smpp(),
                settings.http(),
                settings.mail());
        Departures always =
                new Departures(citizens, readers, mails, new NoticePlans(plans, book, texts, awake, audit, clock));
        return new Postman(new Posting(attempts, always, carriers, awake, transaction, clock), carriers, awake);
    }

    private OutboxRecord row() {
        return sql.fetchSingle(OUTBOX, OUTBOX.KEY.eq(key));
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    @Test
    void goesOutOnce() {
        SpiedCarrier carrier = new SpiedCarrier(false);
        tell(Purpose.REGISTERED);
        postman(carrier).run();
        postman(carrier).run();
        assertThat(carrier.wire()).hasSize(1);
        assertThat(carrier.wire().getFirst().address()).isEqualTo("13912345678");
        assertThat(carrier.wire().getFirst().words()).contains("编号7");
        assertThat(row().getState()).isEqualTo("SENT");
    }

    @Test
    void goesOutLaterWhenTheGatewayIsAway() {
        SpiedCarrier carrier = new SpiedCarrier(false);
        carrier.answers(parcel -> new Outcome.NotSent("not connected to 13912345678"));
        tell(Purpose.REGISTERED);
        Postman postman = postman(carrier);
        postman.run();
        assertThat(row().getState()).isEqualTo("WAITING");
        assertThat(row().getSaid()).isEqualTo("not connected to ***");
        postman.run();
        assertThat(carrier.wire()).as("not before its time").hasSize(1);
        carrier.answers(parcel -> new Outcome.Accepted(List.of()));
        passes(Backoff.after(1));
        postman.run();
        assertThat(carrier.wire()).hasSize(2);
        assertThat(row().getState()).isEqualTo("SENT");
    }

    @Test
    void isGivenUpAfterTheTenthAttempt() {
        SpiedCarrier carrier = new SpiedCarrier(false);
        carrier.answers(parcel -> new Outcome.NotSent("away"));
        tell(Purpose.REGISTERED);
        for (int i = 0; i < Backoff.MOST + 3; i++) {
            postman(carrier).run();
            passes(Duration.ofHours(1));
        }
        assertThat(carrier.wire()).hasSize(Backoff.MOST);
        assertThat(row().getReason()).isEqualTo("GIVEN_UP");
    }

    @Test
    void isRefusedForGood() {
        SpiedCarrier carrier = new SpiedCarrier(false);
        carrier.answers(parcel -> new Outcome.Refused("not a number"));
        tell(Purpose.REGISTERED);
        postman(carrier).run();
        assertThat(row().getState()).isEqualTo("FAILED");
        assertThat(row().getSaid()).isEqualTo("not a number");
    }

    @Test
    void reachesNoTelephoneThatReadsNoSms() {
        SpiedCarrier carrier = new SpiedCarrier(false);
        tell(Purpose.REGISTERED, Recipient.of(new PhoneNumber("09608200093")));
        postman(carrier).run();
        assertThat(carrier.wire()).isEmpty();
        assertThat(row().getReason()).isEqualTo("NOT_MOBILE");
    }

    @Test
    void isTakenByOnePostmanAlone() throws Exception {
        SpiedCarrier carrier = new SpiedCarrier(false);
        for (int i = 0; i < 40; i++) {
            notices.send(new Notice(
                    key + i, Purpose.MESSAGE, Recipient.of(MOBILE), Map.of("text", "no " + i), Lang.ZH, null));
        }
        Postman postman = postman(carrier);
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(each -> hands.submit(postman::run))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(carrier.wire()).hasSize(40);
        assertThat(carrier.wire()).extracting(Parcel::words).doesNotHaveDuplicates();
    }

    @Nested
    @DisplayName("whose process is killed")
    class Killed {

        private void isKilled(SpiedCarrier carrier) {
            assertThatThrownBy(() -> postman(carrier).run()).isInstanceOf(SpiedCarrier.Killed.class);
            assertThat(row().getState()).isEqualTo("SENDING");
        }

        @Test
        void beforeTheWireGoesOutOnceThroughAGatewayThatKnowsIt() {
            SpiedCarrier carrier = new SpiedCarrier(true);
            tell(Purpose.REGISTERED);
            carrier.answers(parcel -> SpiedCarrier.dies());
            isKilled(carrier);
            carrier.answers(parcel -> new Outcome.Accepted(List.of("m")));
            postman(carrier).run();
            assertThat(carrier.wire()).as("its lease is not over").isEmpty();
            passes(settings.lease());
            postman(carrier).run();
            assertThat(carrier.wire()).hasSize(1);
            assertThat(row().getState()).isEqualTo("SENT");
        }

        @Test
        void afterTheWireIsHandedOverAgainUnderTheSameId() {
            SpiedCarrier carrier = new SpiedCarrier(true);
            tell(Purpose.REGISTERED);
            carrier.answers(parcel -> {
                carrier.wire().add(parcel);
                return SpiedCarrier.dies();
            });
            isKilled(carrier);
            carrier.answers(parcel -> new Outcome.Accepted(List.of("m")));
            passes(settings.lease());
            postman(carrier).run();
            assertThat(carrier.wire()).extracting(Parcel::clientId).hasSize(2);
            assertThat(carrier.wire().stream().map(Parcel::clientId).distinct()).hasSize(1);
            assertThat(row().getState()).isEqualTo("SENT");
            assertThat(row().getAttempts()).isEqualTo(1);
        }

        @Test
        void isUnclearWithAGatewayThatDoesNotKnowIt() {
            SpiedCarrier carrier = new SpiedCarrier(false);
            tell(Purpose.REGISTERED);
            carrier.answers(parcel -> SpiedCarrier.dies());
            isKilled(carrier);
            passes(settings.lease());
            postman(carrier).run();
            passes(Duration.ofHours(2));
            postman(carrier).run();
            assertThat(carrier.wire()).isEmpty();
            assertThat(row().getState()).isEqualTo("UNCLEAR");
        }

        @Test
        void isSentAgainWhereTwiceIsBetterThanNever() {
            SpiedCarrier carrier = new SpiedCarrier(false);
            tell(Purpose.REPLIED);
            carrier.answers(parcel -> SpiedCarrier.dies());
            isKilled(carrier);
            carrier.answers(parcel -> new Outcome.Accepted(List.of("m")));
            passes(settings.lease());
            postman(carrier).run();
            passes(Backoff.after(1));
            postman(carrier).run();
            assertThat(carrier.wire()).hasSize(1);
            assertThat(row().getState()).isEqualTo("SENT");
        }
    }

    @Nested
    @DisplayName("and its receipts (回执)")
    class Receipts {

        private final SpiedCarrier carrier = new SpiedCarrier(false);

        private void sentInTwoParts() {
            tell(Purpose.REGISTERED);
            carrier.answers(parcel -> new Outcome.Accepted(List.of(key + "-1", key + "-2")));
            postman(carrier).run();
        }

        @Test
        void hasArrivedWhenAllPartsHave() {
            sentInTwoParts();
            gatewayMail.receipt("spied", key + "-1", true, "");
            assertThat(row().getState()).isEqualTo("SENT");
            gatewayMail.receipt("spied", key + "-2", true, "");
            assertThat(row().getState()).isEqualTo("DELIVERED");
        }

        @Test
        void hasFailedWhenOnePartHas() {
            sentInTwoParts();
            gatewayMail.receipt("spied", key + "-2", false, "UNDELIV 003");
            gatewayMail.receipt("spied", key + "-1", true, "");
            assertThat(row().getState()).isEqualTo("FAILED");
            assertThat(row().getSaid()).isEqualTo("UNDELIV 003");
        }

        @Test
        void isToldThoughTheReceiptCameFirst(@Autowired NoticeSweep sweep) {
            gatewayMail.receipt("spied", key + "-1", true, "");
            gatewayMail.receipt("spied", key + "-2", true, "");
            sentInTwoParts();
            sweep.settle();
            assertThat(row().getState()).isEqualTo("DELIVERED");
        }

        @Test
        void anEmailHasFailedThatCameBack() throws Exception {
            GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            try {
                tell(Purpose.MESSAGE, Recipient.mail("back@example.org").orElseThrow());
                postman(new MailGateway(new NoticeSettings.Mail(
                                "127.0.0.1", server.getSmtp().getPort(), "", "", "12345@example.gov.cn", "none")))
                        .run();
                assertThat(row().getState()).isEqualTo("SENT");
                String id = server.getReceivedMessages()[0].getHeader("Message-ID")[0];
                gatewayMail.cameBack(id.substring(1, id.indexOf('@')), "5.1.1");
            } finally {
                server.stop();
            }
            assertThat(row().getState()).isEqualTo("FAILED");
            assertThat(row().getReason()).isEqualTo("NOT_DELIVERED");
        }

        @Test
        void anotherGatewaysAreNotItsOwn() {
            sentInTwoParts();
            gatewayMail.receipt("another", key + "-1", true, "");
            gatewayMail.receipt("another", key + "-2", true, "");
            assertThat(row().getState()).isEqualTo("SENT");
        }
    }
}
