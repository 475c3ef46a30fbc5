package org.xinqiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.model.Finding;
import org.xinqiao.supervision.model.Finding.Doubt;
import org.xinqiao.supervision.model.Lot;
import org.xinqiao.supervision.store.ClosingTable;
import org.xinqiao.supervision.store.ClosingTable.Looked;
import org.xinqiao.supervision.store.ClosingTable.State;
import org.xinqiao.supervision.store.FindingTable;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName(
        "closed and not done (虚假办结): found with its evidence, judged by somebody independent, the rest drawn by lot")
class FindingsTest {

    private static final Random RANDOM = new Random();
    private static final String REPLY = "我局工作人员7号已到现场查看并联系物业公司，对您反映的问题逐项整改，现已全部处理完毕，感谢您的监督。";

    @Autowired
    private Ladder ladder;

    @Autowired
    private FindingTable findings;

    @Autowired
    private ClosingTable closings;

    @Autowired
    private Findings judges;

    @Autowired
    private FindingPages pages;

    @Autowired
    private MeasureTable measures;

    @Autowired
    private Cases cases;

    @Autowired
    private Files files;

    @Autowired
    private Oversight town;

    @Autowired
    private DSLContext sql;

    private CaseId closed(String title, String reply, byte[]... photos) {
        CaseId id = town.dispatched(title, Duration.ofMinutes(5));
        town.does("housing", id, new Command.Sign(1));
        List<FileId> attached = java.util.Arrays.stream(photos)
                .map(bytes -> files.add(new ByteArrayInputStream(bytes), "现场.png", town.viewer("housing")))
                .map(file -> new FileId(Long.parseLong(file.id())))
                .toList();
        town.does("housing", id, new Command.Reply(reply, attached));
        town.does("reviewer", id, new Command.AcceptReply(""));
        town.does("caller", id, new Command.RecordCallback(true, true, Rating.Satisfaction.SATISFIED, ""));
        town.does("caller", id, new Command.Close(""));
        ladder.lookAt(List.of(id));
        return id;
    }

    private static byte[] photo(long seed) throws IOException {
        Random random = new Random(seed);
        BufferedImage scene = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = scene.createGraphics();
        for (int block = 0; block < 50; block++) {
            draw.setColor(new Color(random.nextInt(0x1000000)));
            draw.fillRect(random.nextInt(300), random.nextInt(220), 20 + random.nextInt(120), 20 + random.nextInt(90));
        }
        draw.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(scene, "png", out);
        return out.toByteArray();
    }

    private List<Doubt> kinds(CaseId id) {
        return findings.of(id).stream().map(Finding::kind).toList();
    }

    @Test
    void anAnswerWithoutATraceOfWorkAndOneCopiedAreFoundOnce() throws IOException {
        String reply = REPLY + strange(60);
        CaseId first = closed("外墙瓷砖脱落一", reply);
        assertThat(kinds(first)).contains(Doubt.NO_FIELD_TRACE);
        CaseId copy = closed("楼道照明损坏二", reply.replace("7号", "12号"));
        assertThat(kinds(copy)).contains(Doubt.NO_FIELD_TRACE, Doubt.COPIED_ANSWER);
        Finding copied = findings.of(copy).stream()
                .filter(each -> each.kind() == Doubt.COPIED_ANSWER)
                .findFirst()
                .orElseThrow();
        assertThat(copied.evidence())
                .containsEntry("otherCase", first.toString())
                .containsKey("percent");
        sql.execute("update supervision.closing set seq = seq + 1000 where case_id = ?", copy.value());
        int before = findings.of(copy).size();
        ladder.lookAt(List.of(copy));
        assertThat(findings.of(copy))
                .as("killed before it was noted and looked at again")
                .hasSize(before);
        CaseId honest = closed("天台门锁坏了三", "已换新锁芯并交钥匙给楼长，" + strange(60), photo(RANDOM.nextLong()));
        assertThat(kinds(honest)).isEmpty();
    }

    /** Words that nobody wrote before. */
    private static String strange(int length) {
        return RANDOM.ints(length, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void aPhotoUsedInAnotherCaseIsFound() throws IOException {
        closed("井盖缺失四", "第四件的井盖当天下午补齐，周边加了警示桩，巡查记录已登记在册备查。", photo(41));
        CaseId again = closed("井盖松动五", "第五件由养护班组夜间施工加固，路面同步修补平整，白天恢复通行无异响。", photo(41));
        assertThat(kinds(again)).containsExactly(Doubt.PHOTO_USED_BEFORE);
        assertThat(findings.of(again).getFirst().evidence()).containsEntry("same", "bytes");
    }

    @Test
    void theCitizensNoAndAReopeningSpeakAgainstIt() throws IOException {
        CaseId no = town.dispatched("下水道堵塞六", Duration.ofMinutes(5));
        town.closed(no, "管道已疏通，问题已解决。", false);
        ladder.lookAt(List.of(no));
        assertThat(kinds(no)).containsExactly(Doubt.CALLBACK_CONTRADICTS);
        CaseId again = closed("围挡占道七", "第七件围挡已全部拆除，人行道清扫干净，城管中队留人看守三天防止反复。", photo(71));
        assertThat(kinds(again)).isEmpty();
        town.does("taker", again, new Command.Reopen("又围起来了"));
        ladder.lookAt(List.of(again));
        assertThat(kinds(again)).containsExactly(Doubt.REOPENED_SOON);
    }

    @Test
    void isJudgedBySomebodyWhoNeitherLetItPassNorWorksForTheUnit() {
        CaseId id = closed("消防通道堆物八", "第八件所述杂物已经清理完毕，责令经营者签下承诺书，网格员每日巡查。");
        Finding found = findings.of(id).getFirst();
        Viewer supervisor = town.viewer("supervisor");
        assertThat(Findings.isIndependent(
                        supervisor, found.unit(), supervisor.account().value()))
                .isFalse();
        assertThat(Findings.isIndependent(town.viewer("housing"), found.unit(), null))
                .isFalse();
        judges.judge(supervisor, found.id(), new Findings.Judged(true, "现场仍堆满杂物", true, true));
        Finding judged = findings.of(id).getFirst();
        assertThat(Objects.requireNonNull(judged.verdict()).reopened()).isTrue();
        assertThat(cases.find(supervisor, id).orElseThrow().it().stage()).isNotEqualTo(Stage.CLOSED);
        assertThat(measures.of(id))
                .extracting(it -> it.kind() + " " + it.why().rung())
                .contains(MeasureKind.YELLOW_CARD + " FALSE_CLOSING");
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> judges.judge(supervisor, found.id(), new Findings.Judged(false, "算了", false, false)))
                .satisfies(no -> assertThat(no.problem()).isEqualTo(SupervisionProblem.DECIDED));
        assertThat(pages.figures(supervisor).kinds())
                .filteredOn(row -> row.kind() == Doubt.NO_FIELD_TRACE)
                .singleElement()
                .satisfies(row -> assertThat(row.confirmed()).isPositive());
    }

    @Test
    void whereNothingIsFoundALotIsDrawnThatCanBeDrawnAgain() throws IOException {
        CaseId id = closed("健身器材损坏九", "第九件器材厂家上门换了轴承和踏板，试用十分钟正常，社区工作者在场拍照。", photo(91));
        Looked looked = closings.find(id, 6).or(() -> closings.find(id, 7)).orElseThrow();
        var lot = Objects.requireNonNull(looked.lot());
        String seed = sql.fetchSingle("select seed from supervision.seed where month = ?", lot.month())
                .get(0, String.class);
        assertThat(lot.number()).isEqualTo(Lot.of(seed, id.value(), looked.seq()));
        assertThat(pages.figures(town.viewer("supervisor")).seeds().getFirst().seed())
                .as("the seed of a month that runs is not told")
                .isNull();
        sql.execute("update supervision.closing set state = 'DRAWN' where case_id = ?", id.value());
        Viewer supervisor = town.viewer("supervisor");
        assertThat(pages.rechecks(supervisor, false, null, 100).rows())
                .anyMatch(row -> row.caseId().equals(id.toString()) && row.mine());
        judges.recheck(supervisor, id, looked.seq(), new Findings.Judged(true, "照片不是这台器材", true, false));
        assertThat(closings.find(id, looked.seq()).orElseThrow().state()).isEqualTo(State.FALSE);
        assertThat(pages.figures(supervisor).missed()).isPositive();
    }
}
