package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.portal.CitizenBrowser.form;
import static org.xinqiao.portal.CitizenBrowser.read;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a citizen submits a case (网上提交)")
class SubmissionTest {

    private static final AtomicInteger TIMES = new AtomicInteger();

    private static final String TEXT = "楼道里漏水三天了，地面很滑。请尽快派人修理。";

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private DSLContext sql;

    @Test
    void onceForOneDraftHoweverOftenTheButtonIsPressed() throws Exception {
        Citizen citizen = browser.signIn("13900001001", "10.2.0.1");
        String draft = UUID.randomUUID().toString();
        String first = read(browser.send(citizen, "/api/portal/cases", form(draft, TEXT, ""))
                        .andExpect(status().isCreated()))
                .path("number")
                .stringValue();
        String second = read(browser.send(citizen, "/api/portal/cases", form(draft, TEXT, "")))
                .path("number")
                .stringValue();
        assertThat(second).isEqualTo(first);
        var fact = sql.fetchSingle(CASE_FACT, CASE_FACT.NUMBER.eq(first));
        assertThat(fact.getChannel()).isEqualTo("PORTAL");
        assertThat(fact.getTitle()).isEqualTo("楼道里漏水三天了，地面很滑");
        assertThat(fact.getArea()).isEqualTo("990101001");
        assertThat(fact.getCitizen()).isNotNull();
    }

    @Test
    void evenWhenItIsPressedTwiceAtTheSameMoment() throws Exception {
        for (int round = 0; round < 3; round++) {
            // each their own: what is pressed at the same moment may count as often against the hour
            Citizen citizen = browser.signIn("1390000107" + round, "10.2.0.7" + round);
            String draft = UUID.randomUUID().toString();
            Callable<String> press = () -> read(browser.send(citizen, "/api/portal/cases", form(draft, TEXT, ""))
                            .andExpect(status().isCreated()))
                    .path("number")
                    .stringValue();
            try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<String>> answers = hands.invokeAll(Collections.nCopies(4, press));
                for (Future<String> answer : answers) {
                    assertThat(answer.get()).isEqualTo(answers.getFirst().get());
                }
            }
            assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.eq("PORTAL:" + draft)))
                    .isEqualTo(1);
        }
    }

    @Test
    void butSomebodyElsesDraftOpensNothing() throws Exception {
        String draft = UUID.randomUUID().toString();
        browser.send(browser.signIn("13900001002", "10.2.0.2"), "/api/portal/cases", form(draft, TEXT, ""))
                .andExpect(status().isCreated());
        browser.send(browser.signIn("13900001003", "10.2.0.2"), "/api/portal/cases", form(draft, TEXT, ""))
                .andExpect(status().isNotFound());
    }

    @Test
    void notWithoutSayingWhoUnlessWithoutANameAndThenForSomeWork() throws Exception {
        Citizen nobody = Citizen.nobody("10.2.0.4");
        String draft = UUID.randomUUID().toString();
        browser.send(nobody, "/api/portal/cases", form(draft, TEXT, ""))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("portal.not-signed-in"));
        browser.send(nobody, "/api/portal/cases", form(draft, TEXT, ",\"anonymous\":true"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("portal.puzzle-unsolved"));
        String worked = ",\"anonymous\":true," + browser.solved("10.2.0.4");
        var submitted = read(browser.send(nobody, "/api/portal/cases", form(draft, TEXT, worked))
                .andExpect(status().isCreated()));
        assertThat(sql.fetchSingle(
                                CASE_FACT,
                                CASE_FACT.NUMBER.eq(submitted.path("number").stringValue()))
                        .getCitizen())
                .isNull();
        String link = "/api/portal/links/" + submitted.path("linkKey").stringValue();
        browser.look(nobody, link)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value(TEXT))
                .andExpect(jsonPath("$.allowedActs", hasItem("SUPPLEMENT")));
        browser.look(nobody, link.substring(0, link.length() - 2) + "AA")
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("portal.link-over"));
    }

    @Test
    void whoSignedInAndWantsNoNameIsNotInTheCase() throws Exception {
        Citizen citizen = browser.signIn("13900001005", "10.2.0.5");
        String number = browser.submit(citizen, TEXT, ",\"anonymous\":true,\"name\":\"张三\"");
        assertThat(sql.fetchSingle(CASE_FACT, CASE_FACT.NUMBER.eq(number)).getCitizen())
                .isNull();
        browser.look(citizen, "/api/portal/cases/" + number).andExpect(status().isNotFound());
    }

    @Test
    void allThatIsWrongIsToldAtOnce() throws Exception {
        Citizen citizen = browser.signIn("13900001006", "10.2.0.6");
        browser.send(citizen, "/api/portal/cases", """
                        {"draftId":"x","kind":"WISH","text":" ","matter":"999999","area":"880000","lon":500,"lat":1,
                         "name":7,"photos":["made-up"]}
                        """)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("portal.invalid"))
                .andExpect(jsonPath(
                        "$.fields[*].field",
                        org.hamcrest.Matchers.containsInAnyOrder(
                                "draftId", "kind", "text", "matter", "area", "lat", "name", "photos")));
    }

    @Test
    void whateverItIsWrittenIn() throws Exception {
        Citizen citizen = browser.signIn("13900001007", "10.2.0.7");
        String odd = "😀👨‍👩‍👧 𠮷野家𫝹<script>alert(1)</script>'; drop table x;--\u202e" + "长".repeat(4900);
        String number = browser.submit(citizen, odd, ",\"name\":\"𠮷<b>\",\"address\":\"\\\"><svg onload=1>\"");
        var fact = sql.fetchSingle(CASE_FACT, CASE_FACT.NUMBER.eq(number));
        assertThat(fact.getText()).isEqualTo(odd);
        assertThat(fact.getTitle().codePointCount(0, fact.getTitle().length())).isLessThanOrEqualTo(30);
        browser.send(citizen, "/api/portal/cases", form(UUID.randomUUID().toString(), "长".repeat(5001), ""))
                .andExpect(status().is(422));
    }

    @Test
    void withPhotosThatAreShownToTheDeskAndWithoutWhatTheCameraWrote() throws Exception {
        Citizen citizen = browser.signIn("13900001008", "10.2.0.8");
        String key = read(browser.photo(citizen, "漏水.png", png()).andExpect(status().isCreated()))
                .path("photoKey")
                .stringValue();
        String number = browser.submit(citizen, TEXT, ",\"photos\":[\"" + key + "\"]");
        var seen = read(browser.look(citizen, "/api/portal/cases/" + number).andExpect(status().isOk()));
        String file = seen.path("photos").path(0).path("id").stringValue();
        browser.look(citizen, "/api/portal/cases/" + number + "/files/" + file).andExpect(status().isOk());
        Citizen other = browser.signIn("13900001009", "10.2.0.8");
        String theirs = browser.submit(other, TEXT, "");
        browser.look(other, "/api/portal/cases/" + theirs + "/files/" + file).andExpect(status().isNotFound());
    }

    @Test
    void noFileThatIsNoPhotoAndNoneFromWhoDidNotWork() throws Exception {
        Citizen citizen = browser.signIn("13900001010", "10.2.0.10");
        browser.photo(citizen, "a.pdf", png()).andExpect(status().isUnsupportedMediaType());
        browser.photo(citizen, "a.png", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .andExpect(status().isUnsupportedMediaType());
        browser.photo(Citizen.nobody("10.2.0.10"), "a.png", png()).andExpect(status().is(422));
    }

    @Test
    void meTooIsWrittenDownForTheDispatcher() throws Exception {
        Citizen first = browser.signIn("13900001091", "10.2.0.91");
        String number = browser.submit(first, TEXT, "");
        String mine = browser.submit(browser.signIn("13900001012", "10.2.0.11"), TEXT, ",\"alike\":\"" + number + "\"");
        long id = sql.fetchSingle(CASE_FACT, CASE_FACT.NUMBER.eq(mine)).getId();
        assertThat(sql.select(STORY.BODY)
                        .from(STORY)
                        .where(STORY.CASE_ID.eq(id), STORY.TYPE.eq("Annotated"))
                        .fetch(STORY.BODY))
                .singleElement()
                .asString()
                .contains(number);
    }

    @Test
    void onePersonCannotFloodTheHouse() throws Exception {
        Citizen citizen = browser.signIn("13900001013", "10.2.0.13");
        for (int i = 0; i < 10; i++) {
            browser.submit(citizen, TEXT + i, "");
        }
        browser.send(citizen, "/api/portal/cases", form(UUID.randomUUID().toString(), TEXT, ""))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code").value("portal.too-often"));
    }

    @Test
    void andIsToldToCallWhenALifeIsInDanger() throws Exception {
        int time = TIMES.incrementAndGet();
        String address = "10.2.14." + time;
        Citizen nobody = Citizen.nobody(address);
        browser.look(nobody, "/api/portal/advice?text=我家着火了，快来")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dangers[0].now").value(true))
                .andExpect(jsonPath("$.dangers[0].services[0]").value("119"));
        Citizen citizen = browser.signIn("139000114%02d".formatted(time), address);
        String number = browser.submit(citizen, "我家楼下着火了", "");
        assertThat(sql.fetchSingle(CASE_FACT, CASE_FACT.NUMBER.eq(number)).getUrgency())
                .isEqualTo("URGENT");
    }

    private static byte[] png() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
