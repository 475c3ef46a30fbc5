package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Door;
import org.xinqiao.access.Doors;
import org.xinqiao.access.Role;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.Whole;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("No door shows a number of a person that somebody wrote into a text (出口脱敏)")
class MaskedDoorsTest {

    private static final String MOBILE = "13811112222";
    private static final String IDENTITY = "11010519491231002X";
    private static final String CARD = "6222021234567890128";
    private static final String PLATE = "京AD5678";
    private static final List<String> NUMBERS = List.of(MOBILE, IDENTITY, CARD, PLATE);
    private static final String HIDDEN = "138****2222";
    private static final String WORDS = "电话" + MOBILE + "，身份证" + IDENTITY + "，卡号" + CARD + "，车牌" + PLATE;
    private static final String WHY = "{\"reason\":\"ASK_CALLER\",\"words\":\"\"}";

    @Autowired
    private MockMvc http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Cases cases;

    @Autowired
    private EastAndWest place;

    private EastAndWest.Side side = new EastAndWest.Side("", "", "", "", "");

    @BeforeEach
    void aCaseFullOfNumbers() {
        place.prepare();
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "路灯不亮，联系" + MOBILE,
                "路灯不亮。" + WORDS,
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "大街1号，" + WORDS,
                null,
                false,
                null);
        Case it = done(cases.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts)));
        UnitId unit = new UnitId(Long.parseLong(place.east().unit()));
        handle("dispatcher", it, new Command.Dispatch(unit, List.of(), WORDS, null));
        handle("dispatcher", it, new Command.Annotate(WORDS));
        side = new EastAndWest.Side(
                "990101",
                place.east().unit(),
                it.id().toString(),
                it.number(),
                place.east().file());
    }

    /** Whatever a role can read in JSON; the doors named have certainly shown the case, so nothing is proved by silence. */
    @Test
    void whateverTheRole() throws Exception {
        Map<String, Set<String>> shownTo = new TreeMap<>();
        for (Role role : accounts.roles()) {
            MockHttpSession session = signedIn(role.code());
            for (Door door : Doors.all()) {
                if (!door.method().equals("GET")) {
                    continue;
                }
                String shown = new Doorstep(http).call(door, side, session).getContentAsString(StandardCharsets.UTF_8);
                assertThat(shown).as(role.code() + " at " + door.path()).doesNotContain(NUMBERS);
                if (shown.contains(HIDDEN)) {
                    shownTo.computeIfAbsent(door.path(), _ -> new TreeSet<>()).add(role.code());
                }
            }
        }
        assertThat(shownTo.keySet())
                .contains("/api/cases/{id:\\d+}", "/api/cases/by-number/{number}", "/api/worklists/{key}");
        assertThat(shownTo.get("/api/cases/{id:\\d+}")).contains("handler", "dispatcher", "call_taker", "supervisor");
    }

    @Test
    void norDoTheRowsOfAnImport() throws Exception {
        MockHttpSession session = signedIn("dispatcher");
        String table = "诉求内容,电话\n" + "路灯不亮 " + MOBILE + "," + MOBILE + "\n";
        MockMultipartFile file =
                new MockMultipartFile("file", "a.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8));
        String uploaded = text(http.perform(multipart("/api/imports")
                        .file(file)
                        .with(Browser.echo())
                        .session(session))
                .andReturn()
                .getResponse());
        assertThat(uploaded).contains(HIDDEN).doesNotContain(MOBILE);
    }

    @Test
    void norDoCasesThatMayBeTheSame() throws Exception {
        String similar = text(http.perform(get("/api/cases/similar")
                        .queryParam("matter", "030101")
                        .queryParam("area", "990101001")
                        .queryParam("text", "路灯不亮。" + WORDS)
                        .session(signedIn("call_taker")))
                .andReturn()
                .getResponse());
        assertThat(similar).contains(HIDDEN).doesNotContain(NUMBERS);
    }

    @Test
    void butWhoNeedsThemReadsThemForAReason() throws Exception {
        assertThat(whole("handler", WHY)).contains(NUMBERS);
        assertThat(whole("handler", "{}")).contains("citizens.no-reason").doesNotContain(NUMBERS);
        assertThat(whole("supervisor", WHY)).contains("access.denied").doesNotContain(NUMBERS);
    }

    @Test
    void andWhatIsEditedHiddenIsKeptWhole() throws Exception {
        MockHttpSession session = signedIn("dispatcher");
        String shown = text(http.perform(get("/api/cases/" + side.caseId()).session(session))
                .andReturn()
                .getResponse());
        String text = shown.replaceFirst("(?s).*?\"text\":\"(路灯[^\"]*)\".*", "$1");
        assertThat(text).contains(HIDDEN);
        String form = "{\"commandId\":\"%s\",\"version\":0,\"text\":\"%s，已更正\"}".formatted(UUID.randomUUID(), text);
        assertThat(send(session, "/steps/amend", form)).contains("已更正").doesNotContain(NUMBERS);
        assertThat(whole("dispatcher", WHY)).contains("路灯不亮。" + WORDS + "，已更正");
    }

    /** A new door that shows everything has to be put here by somebody who thought about it. */
    @Test
    void onlyTheseDoorsTellMore() {
        Set<String> whole = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, door) -> {
            if (door.hasMethodAnnotation(Whole.class)) {
                whole.addAll(mapping.getPatternValues());
            }
        });
        assertThat(whole)
                .containsExactly(
                        "/api/cases/{id:\\d+}/caller",
                        "/api/cases/{id:\\d+}/whole",
                        "/api/cases/{id:\\d{1,18}}/informant/reading",
                        "/api/portal/me/copy.json",
                        "/api/privacy/requests/{id:\\d{1,18}}/copy.html",
                        "/api/privacy/requests/{id:\\d{1,18}}/copy.json");
    }

    private String whole(String role, String why) throws Exception {
        return send(signedIn(role), "/whole", why);
    }

    private String send(MockHttpSession session, String path, String body) throws Exception {
        return text(http.perform(post("/api/cases/" + side.caseId() + path)
                        .with(Browser.echo())
                        .session(session)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse());
    }

    private MockHttpSession signedIn(String role) throws Exception {
        return Browser.signIn(
                http,
                place.accountOf(accounts.roles().stream()
                        .filter(each -> each.code().equals(role))
                        .findFirst()
                        .orElseThrow()));
    }

    private void handle(String who, Case it, Command command) {
        done(cases.handle(viewers.named(who), it.id(), 0, UUID.randomUUID(), command));
    }

    private static Case done(Outcome outcome) {
        return ((Outcome.Done) outcome).it();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
