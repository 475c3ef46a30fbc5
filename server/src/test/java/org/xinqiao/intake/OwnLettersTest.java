package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.intake.Letters.HOME;
import static org.xinqiao.intake.Letters.WORDS;
import static org.xinqiao.schema.citizens.Tables.SAFE;
import static org.xinqiao.schema.files.Tables.FILE;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.CONTACT_FILE;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.files.FileId;
import org.xinqiao.intake.OwnLetters.Letter;
import org.xinqiao.organisation.Units;
import org.xinqiao.schema.intake.tables.records.ContactRecord;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("what somebody wrote on any channel is theirs (本人的来信)")
class OwnLettersTest {

    private static final Contact.Sender OTHER = new Contact.Sender("邻居", "13700000001", "");

    @Autowired
    private OwnLetters letters;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactFiles files;

    @Autowired
    private Answers answers;

    @Autowired
    private Citizens citizens;

    @Autowired
    private PersonRights rights;

    @Autowired
    private Viewers viewers;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    private final String source = "kept:" + UUID.randomUUID();
    private final String phone =
            "136%08d".formatted(Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000));
    private final Contact.Sender her = new Contact.Sender("刘芳", phone, "liu@example.org");

    private Received wrote(
            Contact.Sender who, Facts.Channel channel, String message, String key, String text, List<FileId> came) {
        return contacts.receive(
                new Contact(
                        channel,
                        source,
                        message,
                        key,
                        Instant.parse("2026-11-26T02:00:00Z"),
                        who,
                        new Contact.Words(Facts.Kind.HELP, "", text, null),
                        Contact.Place.somewhereIn(HOME),
                        null),
                came,
                null);
    }

    private Received wrote(String message, String key, String text) {
        return wrote(her, Facts.Channel.WECHAT, message, key, text, List.of());
    }

    private Viewer agent() {
        if (accounts.find("own-letters").isEmpty()) {
            people.make(
                    "own-letters",
                    "call_taker",
                    units.find("CENTRE").orElseThrow().id(),
                    HOME);
        }
        return viewers.named("own-letters");
    }

    private CitizenId herself() {
        return citizens.findOrCreate("刘芳", phone);
    }

    private ContactRecord row(Received it) {
        return sql.fetchSingle(CONTACT, CONTACT.ID.eq(it.contact()));
    }

    private @Nullable Long sealed(Received it) {
        return row(it).getSealed();
    }

    @Test
    void standsInTheirCopyWithTheAnswersAndNobodyElses() {
        Received asked = wrote("1", "t", WORDS);
        answers.answer(agent(), asked.thread(), "已派人去修。");
        wrote(OTHER, Facts.Channel.WECHAT, "2", "other", "别人的事情", List.of());

        List<Letter> all = letters.list(herself());
        assertThat(all).extracting(Letter::text).containsExactly(WORDS, "已派人去修。");
        assertThat(all).extracting(Letter::sender).containsExactly("刘芳 " + phone + " liu@example.org", "");
        assertThat(all.getFirst().toString()).doesNotContain("路灯");
    }

    @Test
    void underAPostOfSomebodyElseOnlyWhatIsHersAndWhatAnswersIt() {
        Received post = wrote(OTHER, Facts.Channel.BOARD, "1", "post", WORDS, List.of());
        answers.answer(agent(), post.thread(), "回复邻居");
        wrote(her, Facts.Channel.BOARD, "2", "post", "我家也是", List.of());
        answers.answer(agent(), post.thread(), "回复刘芳");

        assertThat(letters.list(herself())).extracting(Letter::text).containsExactly("我家也是", "回复刘芳");
    }

    @Test
    void lettersFromHerAddressAboutHerCaseAreHersTooThoughTheyBearNoName() {
        Contact.Sender address = new Contact.Sender("", "", "Liu@example.org");
        Received first = wrote(her, Facts.Channel.EMAIL, "1", "t", WORDS, List.of());
        contacts.receive(new Contact(
                Facts.Channel.EMAIL,
                source,
                "2",
                "another",
                Instant.parse("2026-11-26T03:00:00Z"),
                address,
                new Contact.Words(Facts.Kind.HELP, "", "还没有修", null),
                Contact.Place.somewhereIn(HOME),
                Objects.requireNonNull(first.about())));

        assertThat(letters.list(herself())).extracting(Letter::text).containsExactly(WORDS, "还没有修");
    }

    @Test
    void nothingPersonalIsLeftOnceTheyAreErased() {
        FileId photo = files.take(new ByteArrayInputStream("刘芳的说明".getBytes(StandardCharsets.UTF_8)), "刘芳.txt");
        Received waiting = wrote(her, Facts.Channel.WECHAT, "1", "t", "路灯不亮", List.of(photo));
        Received more = wrote("2", "t", "还是不亮");
        answers.answer(agent(), waiting.thread(), "请问在哪里？");
        Received registered = wrote("3", "u", WORDS);
        Received others = wrote(OTHER, Facts.Channel.WECHAT, "4", "v", WORDS, List.of());
        CitizenId who = herself();
        List<@Nullable Long> before = List.of(sealed(waiting), sealed(more), sealed(registered));

        rights.erase(List.of(who));

        assertThat(letters.list(who)).isEmpty();
        assertThat(sql.fetchCount(SAFE, SAFE.ID.in(before))).isZero();
        sql.selectFrom(CONTACT)
                .where(CONTACT.THREAD.in(waiting.thread(), registered.thread()))
                .forEach(row -> {
                    assertThat(row.getSealed()).isNull();
                    assertThat(row.getCitizen()).isNull();
                    assertThat(row.getThreadKey()).isNull();
                    assertThat(row.getMessage()).startsWith("gone:");
                    assertThat(row.getWaitingSince()).isNull();
                });
        assertThat(row(waiting).getState()).isEqualTo("SET_ASIDE");
        assertThat(row(registered).getCaseId()).as("its case stays, of nobody").isNotNull();
        assertThat(sql.fetchCount(CONTACT_FILE, CONTACT_FILE.CONTACT.eq(waiting.contact())))
                .isZero();
        assertThat(sql.fetchCount(FILE, FILE.ID.eq(photo.value()))).isZero();
        assertThat(sealed(others)).isNotNull();
    }

    @Test
    void deliveredAgainAfterwardsItIsKnownAndStaysForgotten() {
        Received it = wrote("1", "t", WORDS);
        rights.erase(List.of(herself()));
        Received again = wrote("1", "t", WORDS + "改过");
        assertThat(again.again()).isTrue();
        assertThat(again.contact()).isEqualTo(it.contact());
        assertThat(sealed(it)).isNull();
        assertThat(wrote("2", "t", "我又来了，" + WORDS).thread())
                .as("what she writes next begins anew")
                .isNotEqualTo(it.thread());
    }
}
