package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.intake.Letters.HOME;
import static org.xinqiao.intake.Letters.WORDS;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.ToldCitizens;
import org.xinqiao.notice.ToldCitizens.Told;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("whoever wrote is told by the way they can be reached (触达)")
class CaseSendersTest {

    @Autowired
    private Contacts contacts;

    @Autowired
    private ToldCitizens told;

    private final String message = UUID.randomUUID().toString();

    private Told answerTo(Facts.Channel channel, Contact.Sender sender) {
        Received received = contacts.receive(new Contact(
                channel,
                "test:" + message,
                message,
                null,
                Instant.parse("2026-11-26T02:00:00Z"),
                sender,
                new Contact.Words(Facts.Kind.HELP, "", WORDS, null),
                Contact.Place.somewhereIn(HOME),
                null));
        long id = Objects.requireNonNull(received.about()).value();
        assertThat(told.of(id)).as("one message, whatever ways there are").hasSize(1);
        return told.of(id).getFirst();
    }

    @Test
    void byTelephoneWhereOneIsKnown() {
        Told it = answerTo(Facts.Channel.EMAIL, new Contact.Sender("张三", "13600000011", "zhang@example.org"));
        assertThat(it.channel()).isEqualTo(Channel.SMS);
        assertThat(it.purpose()).isEqualTo(Purpose.REGISTERED);
    }

    @Test
    void elseByTheAddressTheyGave() {
        Told it = answerTo(Facts.Channel.EMAIL, new Contact.Sender("李四", "", "li@example.org"));
        assertThat(it.channel()).isEqualTo(Channel.EMAIL);
        assertThat(it.address()).isEqualTo("li@example.org");
    }

    @Test
    void alsoWhereTheTelephoneReadsNoSms() {
        Told it = answerTo(Facts.Channel.EMAIL, new Contact.Sender("王五", "09608200077", "wang@example.org"));
        assertThat(it.channel()).isEqualTo(Channel.EMAIL);
    }

    @Test
    void alsoWithoutANameByTheKeyToTheirOwnCase() {
        Told it = answerTo(Facts.Channel.EMAIL, new Contact.Sender("", "", "nobody@example.org"));
        assertThat(it.channel()).isEqualTo(Channel.EMAIL);
        assertThat(it.words()).containsPattern("/portal/p/\\d+\\.A\\.");
    }
}
