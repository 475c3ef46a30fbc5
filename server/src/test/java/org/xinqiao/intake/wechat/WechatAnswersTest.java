package org.xinqiao.intake.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.intake.wechat.Calling.freshId;
import static org.xinqiao.intake.wechat.Calling.freshOpenid;
import static org.xinqiao.intake.wechat.Calling.payload;
import static org.xinqiao.schema.intake.Tables.CONTACT;
import static org.xinqiao.schema.intake.Tables.WECHAT_ACCOUNT;
import static org.xinqiao.schema.intake.Tables.WECHAT_FOLLOWER;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.intake.Answers;
import org.xinqiao.intake.ContactFiles;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.Deliveries;
import org.xinqiao.intake.FollowerBinding;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.OwnLetters;
import org.xinqiao.intake.store.FollowerTable;
import org.xinqiao.intake.store.WechatAccountTable;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("WeChat (微信公众号): what the house says to the platform, and what the platform says no to")
class WechatAnswersTest extends WechatHouse {

    private static final String WORDS = "河滨街道一里社区门口的路灯三天不亮了。";
    private static final String NOTIFY = "/cgi-bin/message/template/send";

    @Autowired
    private WechatMediaFetch fetch;

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactFiles contactFiles;

    @Autowired
    private CitizenCases citizenCases;

    @Autowired
    private Files files;

    @Autowired
    private Answers answers;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private FollowerTickets tickets;

    @Autowired
    private OwnLetters own;

    @Autowired
    private PersonRights rights;

    @Autowired
    private Followers followers;

    @Autowired
    private WechatAccountTable table;

    @Autowired
    private Citizens citizens;

    @Autowired
    private DSLContext sql;

    private final String openid = freshOpenid();

    private ContactLine written(Calling account) throws Exception {
        String id = freshId();
        account.send(payload("text", openid, id, WORDS));
        return contacts.find(account.source(), id).orElseThrow();
    }

    private Record2<String, String> outcome(ContactLine line) {
        return sql.select(CONTACT.STATE, CONTACT.TROUBLE)
                .from(CONTACT)
                .where(CONTACT.THREAD.eq(line.thread()), CONTACT.DIRECTION.eq("OUT"))
                .orderBy(CONTACT.ID.desc())
                .limit(1)
                .fetchSingle();
    }

    @Test
    void anAnswerIsSaidToWhoeverWroteWithOneTokenForAll() throws Exception {
        Calling account = calling("{}");
        ContactLine line = written(account);
        answers.answer(viewers.named("taker"), line.thread(), "今天下午派人去修。");
        answers.answer(viewers.named("taker"), line.thread(), "已经修好。");

        assertThat(PEER.at(SAY)).hasSize(2);
        assertThat(PEER.at(SAY).getFirst().query()).contains("access_token=T-1");
        assertThat(PEER.at(SAY).getFirst().body())
                .contains("\"touser\":\"" + openid + "\"", "\"msgtype\":\"text\"", "今天下午派人去修。");
        assertThat(PEER.at("/cgi-bin/stable_token"))
                .as("kept until it runs out")
                .hasSize(1);
        assertThat(outcome(line).value1()).isEqualTo("SENT");
    }

    @Test
    void whatThePlatformSaysNoToIsToldInWords() throws Exception {
        Map<Integer, String> told = Map.of(45015, "48 小时", 45047, "连续", 43004, "取消关注", 48001, "权限", 99999, "99999");
        for (Map.Entry<Integer, String> each : told.entrySet()) {
            Calling account = calling("{}");
            ContactLine line = written(account);
            PEER.refuse(SAY, each.getKey());
            answers.answer(viewers.named("taker"), line.thread(), "您好");
            assertThat(outcome(line).value1()).as("" + each).isEqualTo(each.getKey() == 99999 ? "QUEUED" : "FAILED");
            assertThat(outcome(line).value2()).contains(each.getValue());
            assertThat(sql.select(WECHAT_ACCOUNT.TROUBLE)
                            .from(WECHAT_ACCOUNT)
                            .where(WECHAT_ACCOUNT.ID.eq(account.account.id()))
                            .fetchSingle()
                            .value1())
                    .contains(each.getValue());
        }
    }

    @Test
    void whatMayGoLaterWaitsAndAWrongSecretIsNamed() throws Exception {
        ContactLine busy = written(calling("{}"));
        PEER.refuse(SAY, -1);
        answers.answer(viewers.named("taker"), busy.thread(), "您好");
        assertThat(outcome(busy).value1()).isEqualTo("QUEUED");
        ContactLine wrong = written(calling("{}"));
        PEER.refuse("/cgi-bin/stable_token", 40125);
        answers.answer(viewers.named("taker"), wrong.thread(), "您好");
        assertThat(outcome(wrong).value1()).isEqualTo("QUEUED");
        assertThat(outcome(wrong).value2()).contains("AppSecret");
    }

    @Test
    void afterTwoDaysATemplateTellsThatThereIsAnAnswer() throws Exception {
        ContactLine line = written(calling("{\"id\":\"TPL1\",\"number\":\"character_string1\",\"text\":\"thing2\"}"));
        PEER.refuse(SAY, 45015);
        answers.answer(viewers.named("taker"), line.thread(), "您反映的路灯今天下午已经派人去修，请您留意，谢谢。");

        String told = PEER.at(NOTIFY).getFirst().body();
        assertThat(told).contains("TPL1", openid, "character_string1", "thing2");
        String value = told.replaceAll("(?s).*\"thing2\":\\{[^}]*\"value\":\"([^\"]*)\".*", "$1");
        assertThat(value.length()).as(value).isLessThanOrEqualTo(20);
        assertThat(outcome(line).value1()).isEqualTo("SENT");
    }

    @Test
    void aLongAnswerGoesInPiecesAndGoesOnBehindTheLastThatWent() throws Exception {
        Calling account = calling("{}");
        ContactLine line = written(account);
        PEER.refuseAfter(SAY, 1, -1);
        String answer = "今天去修路灯。".repeat(250);
        answers.answer(viewers.named("taker"), line.thread(), answer);
        assertThat(outcome(line).value1()).isEqualTo("QUEUED");
        assertThat(outcome(line).value2()).contains("前 1 条已发出");

        List<String> bodies = new ArrayList<>(List.of(PEER.at(SAY).getFirst().body()));
        PEER.forget();
        sql.update(CONTACT)
                .set(CONTACT.NEXT_TRY, CONTACT.AT)
                .where(CONTACT.THREAD.eq(line.thread()), CONTACT.NEXT_TRY.isNotNull())
                .execute();
        deliveries.sendDue();
        // what else was due goes out as well, to others
        PEER.at(SAY).stream()
                .map(asked -> asked.body())
                .filter(body -> body.contains(openid))
                .forEach(bodies::add);
        assertThat(outcome(line).value1()).isEqualTo("SENT");
        assertThat(bodies.stream()
                        .map(body -> JsonMapper.shared()
                                .readTree(body)
                                .at("/text/content")
                                .asString())
                        .reduce("", String::concat))
                .isEqualTo(answer);
    }

    @Test
    void whoLeftTheAccountIsNotWrittenTo() throws Exception {
        Calling account = calling("{}");
        ContactLine line = written(account);
        account.send(payload("event", openid, "", "unsubscribe"));
        answers.answer(viewers.named("taker"), line.thread(), "您好");
        assertThat(PEER.at(SAY)).isEmpty();
        assertThat(outcome(line).value2()).contains("取消关注");
    }

    @Test
    void aPictureIsFetchedAndHangsOnItsMessageAndItsCase() throws Exception {
        Calling account = calling("{}");
        ContactLine line = written(account);
        PEER.show(jpeg());
        String id = freshId();
        account.send(payload("image", openid, id, "media-7"));
        fetch.fetchDue();

        ContactLine picture = contacts.find(account.source(), id).orElseThrow();
        List<NamedFile> hung = contactFiles.of(List.of(picture.id())).get(picture.id());
        assertThat(PEER.at("/cgi-bin/media/get").getFirst().query()).contains("media_id=media-7");
        assertThat(hung).singleElement().satisfies(file -> {
            assertThat(file.type()).isEqualTo("image/jpeg");
            assertThat(file.name()).isEqualTo("图片.jpg");
        });
        assertThat(files.hangingOn(citizenCases.thing(Objects.requireNonNull(line.about()))))
                .hasSize(1);
        fetch.fetchDue();
        assertThat(PEER.at("/cgi-bin/media/get")).hasSize(1);
    }

    @Test
    void aFilmIsFetchedFromWhereItLies() throws Exception {
        Calling account = calling("{}");
        byte[] film = new byte[48];
        System.arraycopy("\0\0\0\u0018ftypisom".getBytes(StandardCharsets.ISO_8859_1), 0, film, 0, 12);
        PEER.show(film, PEER.address());
        String id = freshId();
        account.send(payload("video", openid, id, "media-10"));
        fetch.fetchDue();

        long message = contacts.find(account.source(), id).orElseThrow().id();
        assertThat(contactFiles.of(List.of(message)).get(message))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.type()).isEqualTo("video/mp4");
                    assertThat(file.name()).isEqualTo("视频.mp4");
                });
        PEER.forget();
        PEER.show(film, PEER.address().replace("127.0.0.1", "localhost"));
        String inside = freshId();
        account.send(payload("video", openid, inside, "media-11"));
        fetch.fetchDue();
        assertThat(PEER.at("/film")).as("asked on the own network").isEmpty();
    }

    @Test
    void aPictureThatIsNoneOrIsGoneIsRemarkedOn() throws Exception {
        Calling account = calling("{}");
        PEER.show("MZ no picture".getBytes(StandardCharsets.UTF_8));
        String id = freshId();
        account.send(payload("image", openid, id, "media-8"));
        fetch.fetchDue();
        assertThat(contacts.find(account.source(), id).orElseThrow().trouble()).contains("附件没有取到");

        PEER.forget();
        PEER.refuse("/cgi-bin/media/get", 40007);
        String gone = freshId();
        account.send(payload("image", openid, gone, "media-9"));
        fetch.fetchDue();
        assertThat(contacts.find(account.source(), gone).orElseThrow().trouble())
                .contains("过期");
    }

    @Test
    void theMenuIsSetAtThePlatformOrNotAtAll() {
        Calling account = calling("{}");
        List<MenuButton> menu = List.of(
                new MenuButton("新诉求", MenuButton.Act.NEW, "", List.of()),
                new MenuButton(
                        "更多",
                        MenuButton.Act.UNFOLD,
                        "",
                        List.of(
                                new MenuButton.Choice("查进度", MenuButton.Act.PROGRESS, ""),
                                new MenuButton.Choice("网站", MenuButton.Act.LINK, "https://example.org/portal"))));
        accounts.setMenu(admin(), account.account.id(), menu);
        assertThat(PEER.at("/cgi-bin/menu/create").getFirst().body())
                .contains("\"key\":\"NEW\"", "\"type\":\"view\"", "https://example.org/portal")
                .containsPattern("\"name\":\"更多\",\"sub_button\":\\[\\{[^]]*\"key\":\"PROGRESS\"")
                .doesNotContain("UNFOLD");

        PEER.refuse("/cgi-bin/menu/create", 40013);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> accounts.setMenu(admin(), account.account.id(), menu.subList(0, 1)))
                .isInstanceOfSatisfying(
                        ProblemFound.class, e -> assertThat(e.problem()).isEqualTo(IntakeProblem.PLATFORM_REFUSED));
        assertThat(accounts.get(admin(), account.account.id()).menu()).contains("example.org");
        accounts.setMenu(admin(), account.account.id(), List.of());
        assertThat(PEER.at("/cgi-bin/menu/delete")).hasSize(1);
    }

    @Test
    void whoProvesATelephoneIsTheCallerOfWhatComesNext() throws Exception {
        Calling account = calling("{}");
        written(account);
        FollowerTable.Follower follower =
                followers.wrote(table.find(account.account.id()).orElseThrow(), openid, java.time.Instant.now());
        String first = tickets.fresh(follower);
        String ticket = tickets.fresh(follower);
        CitizenId citizen = citizens.findOrCreate("", "13911112222");
        FollowerBinding binding = tickets;
        for (String bad : List.of(first, "", "made-up")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> binding.bind(bad, citizen))
                    .isInstanceOf(ProblemFound.class);
        }
        binding.bind(ticket, citizen);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> binding.bind(ticket, citizen))
                .as("it counts once")
                .isInstanceOf(ProblemFound.class);

        account.send(payload("event", openid, "NEW", "CLICK"));
        String id = freshId();
        account.send(payload("text", openid, id, WORDS));
        assertThat(sql.fetchExists(CONTACT, CONTACT.MESSAGE.eq(id).and(CONTACT.CITIZEN.eq(citizen.value()))))
                .isTrue();
    }

    @Test
    void whoIsErasedIsKnownByTheirOpenidNoMore() throws Exception {
        Calling account = calling("{}");
        written(account);
        FollowerTable.Follower follower =
                followers.wrote(table.find(account.account.id()).orElseThrow(), openid, java.time.Instant.now());
        CitizenId citizen = citizens.findOrCreate("", "13911113333");
        ((FollowerBinding) tickets).bind(tickets.fresh(follower), citizen);
        assertThat(own.accounts(citizen))
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo(openid));
        assertThat(own.list(citizen)).extracting(OwnLetters.Letter::text).contains(WORDS);

        rights.erase(List.of(citizen));
        assertThat(own.accounts(citizen)).isEmpty();
        assertThat(own.list(citizen)).isEmpty();
        assertThat(sql.fetchExists(WECHAT_FOLLOWER, WECHAT_FOLLOWER.ID.eq(follower.id())))
                .isFalse();
    }

    private static byte[] jpeg() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
