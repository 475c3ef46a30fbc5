package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.xinqiao.intake.Letters.WORDS;
import static org.xinqiao.intake.Letters.on;
import static org.xinqiao.intake.Letters.saying;
import static org.xinqiao.schema.audit.Audit.AUDIT;
import static org.xinqiao.schema.casework.Casework.CASEWORK;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.citizens.Citizens.CITIZENS;
import static org.xinqiao.schema.intake.Intake.INTAKE;
import static org.xinqiao.schema.intake.Tables.CONTACT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a message of any channel (来信) is one case, however often it is delivered")
class ContactsTest {

    @Autowired
    private Contacts contacts;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DSLContext sql;

    private final String source = "test:" + UUID.randomUUID();

    @Test
    void isRegisteredWhereItsWordsSayItHappened() {
        Received received = contacts.receive(saying(source, "1", WORDS));

        Case made = caseOf(received);
        assertThat(received.state()).isEqualTo(ContactState.REGISTERED);
        assertThat(made.facts().area().value()).isEqualTo("990101001001");
        assertThat(made.facts().title()).isEqualTo("河滨街道一里社区门口的路灯三天不亮了");
        assertThat(made.facts().channel()).isEqualTo(Facts.Channel.BOARD);
        assertThat(made.facts().caller()).isNotNull();
    }

    @Test
    void deliveredAgainIsTheSame() {
        Received first = contacts.receive(saying(source, "1", WORDS));
        Received second = contacts.receive(saying(source, "1", WORDS));

        assertThat(second.again()).isTrue();
        assertThat(second.about()).isEqualTo(first.about());
        assertThat(second.contact()).isEqualTo(first.contact());
        assertThat(registered()).isEqualTo(1);
    }

    @Test
    void deliveredTwiceAtTheSameMomentIsStillOne() throws Exception {
        int times = 8;
        try (ExecutorService senders = Executors.newFixedThreadPool(times)) {
            Callable<Received> delivery = () -> contacts.receive(saying(source, "1", WORDS));
            List<Future<Received>> all = senders.invokeAll(
                    Stream.generate(() -> delivery).limit(times).toList());
            Received first = all.getFirst().get();
            int fresh = 0;
            for (Future<Received> each : all) {
                assertThat(each.get().contact()).isEqualTo(first.contact());
                assertThat(each.get().about()).isEqualTo(first.about()).isNotNull();
                fresh += each.get().again() ? 0 : 1;
            }
            assertThat(fresh).isEqualTo(1);
        }
        assertThat(registered()).isEqualTo(1);
        assertThat(sql.fetchCount(CONTACT, CONTACT.SOURCE.eq(source))).isEqualTo(1);
    }

    @Test
    void anAnswerInTheConversationJoinsItsCaseAndIsToBeRead() {
        Received first = contacts.receive(on(Facts.Channel.SMS, source, "1", "thread", WORDS));
        Received second = contacts.receive(on(Facts.Channel.SMS, source, "2", "thread", "现在还是不亮"));

        assertThat(second.state()).isEqualTo(ContactState.JOINED);
        assertThat(second.about()).isEqualTo(first.about());
        assertThat(second.thread()).isEqualTo(first.thread());
        assertThat(registered()).isEqualTo(1);
        assertThat(row("1").getWaitingSince()).isNull();
        assertThat(row("2").getWaitingSince()).isNotNull();
        assertThat(row("2").getDueAt()).isEqualTo(row("2").getWaitingSince().plusSeconds(180));
    }

    @Test
    void withOtherWordsItWasEditedAndSomebodyShouldLook() {
        contacts.receive(saying(source, "1", WORDS));
        Received edited = contacts.receive(saying(source, "1", WORDS + "补充：二号楼前。"));

        assertThat(edited.again()).isTrue();
        assertThat(registered()).isEqualTo(1);
        assertThat(row("1").getEditedAt()).isNotNull();
        assertThat(row("1").getWaitingSince()).isNotNull();
    }

    @Test
    void waitsForAPersonWhenItDoesNotSayWhere() {
        Received received = contacts.receive(saying(source, "1", "路灯不亮"));

        assertThat(received.state()).isEqualTo(ContactState.WAITING);
        assertThat(received.about()).isNull();
        assertThat(row("1").getDoubt()).isEqualTo("NO_AREA");
        assertThat(contacts.receive(on(Facts.Channel.BOARD, source, "2", "1", WORDS))
                        .state())
                .isEqualTo(ContactState.WAITING);
        assertThat(row("2").getDoubt()).isEqualTo("THREAD_WAITS");
    }

    @Test
    void waitsWhereTwoPlacesAreNamed() {
        assertThat(contacts.receive(saying(source, "1", "从东区到西区的公交车太少")).state())
                .isEqualTo(ContactState.WAITING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "东区 http://a.example http://b.example https://c.example",
                "加我加我加我加我加我加我加我加我加我加我加我加我加我加我加我加我加我",
            })
    void waitsForAPersonWhenItMayBeSpam(String text) {
        contacts.receive(saying(source, "1", text));
        assertThat(row("1").getDoubt()).isEqualTo("SPAM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀🎉👍🏽", "", "  \n", "！！？？"})
    void waitsForAPersonWhenThereIsNothingToRead(String text) {
        contacts.receive(saying(source, "1", text));
        assertThat(row("1").getDoubt()).isEqualTo("NO_WORDS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>东区路灯不亮",
                "东区路灯不亮😀👨‍👩‍👧，𠮷野家门口，龘龖𪚥",
                "东区\u0000路灯\u0007不亮\u001b[31m",
                "东区'; drop table intake.contact; --",
            })
    void keepsWhateverIsWrittenAsWords(String text) {
        Case made = caseOf(contacts.receive(saying(source, "1", text)));
        assertThat(made.facts().text()).isEqualTo(text.replaceAll("[\\u0000\\u0007\\u001b]", ""));
    }

    @Test
    void keepsTheWholeOfALongOneAndPutsAsMuchOfItInTheCaseAsThatHolds() {
        Case whole = caseOf(contacts.receive(saying(source, "1", "东区" + "路灯不亮的𠮷野家门口".repeat(500))));
        assertThat(whole.facts().text().codePointCount(0, whole.facts().text().length()))
                .isEqualTo(5000);
        Case cut = caseOf(contacts.receive(saying(source, "2", "东区" + "路灯不亮的𠮷野家门口".repeat(900))));
        assertThat(cut.facts().text().codePointCount(0, cut.facts().text().length()))
                .isEqualTo(5000);
        assertThat(cut.facts().text()).endsWith("全文见会话）");
    }

    @Test
    void keepsNobodysWordsInTheOpen() {
        String secret = "只有" + UUID.randomUUID() + "知道";
        Contact told = saying(source, "1", WORDS + secret);
        Contact.Sender sender = new Contact.Sender("某" + source, "13800138551", source + "@example.org");
        contacts.receive(from(sender, told));

        assertThat(row("1").getSealed()).isNotNull();
        assertThat(OpenWords.tables(sql, secret, INTAKE)).isEmpty();
        for (String each : List.of(sender.name(), sender.phone(), sender.email())) {
            assertThat(OpenWords.tables(sql, each, INTAKE, CASEWORK, CITIZENS, AUDIT))
                    .isEmpty();
        }
    }

    @Test
    void isSeenToFindWordsThatLieInTheOpen() {
        assertThat(OpenWords.tells(sql, select(val("他说：路灯坏了")), "路灯")).isTrue();
        assertThat(OpenWords.tells(sql, select(val("他说：路灯坏了".getBytes(StandardCharsets.UTF_8))), "路灯"))
                .isTrue();
        assertThat(OpenWords.tells(sql, select(val("他说：井盖坏了")), "路灯")).isFalse();
        contacts.receive(saying(source, "1", WORDS));
        assertThat(OpenWords.tables(sql, source, INTAKE)).contains("contact tells " + source);
    }

    private static Contact from(Contact.Sender sender, Contact it) {
        return new Contact(
                it.channel(), it.source(), it.message(), it.threadKey(), it.at(), sender, it.words(), it.place(), null);
    }

    private Case caseOf(Received received) {
        return cases.find(viewers.named("dispatcher"), Objects.requireNonNull(received.about()))
                .orElseThrow()
                .it();
    }

    private int registered() {
        return sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith("CONTACT:" + source + ":"));
    }

    private org.xinqiao.schema.intake.tables.records.ContactRecord row(String message) {
        return sql.fetchSingle(CONTACT, CONTACT.SOURCE.eq(source).and(CONTACT.MESSAGE.eq(message)));
    }
}
