package org.xinqiao.supervision.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("prints of photos and answers (照片与答复指纹): outlast what hides a copy, and tell others apart")
class PrintsTest {

    /** A scene of blocks of light and shade, as a street is. */
    private static BufferedImage scene(long seed) {
        Random random = new Random(seed);
        BufferedImage scene = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = scene.createGraphics();
        for (int block = 0; block < 60; block++) {
            draw.setColor(new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
            draw.fillRect(random.nextInt(600), random.nextInt(440), 40 + random.nextInt(240), 40 + random.nextInt(200));
        }
        draw.dispose();
        return scene;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage smaller(BufferedImage from) {
        BufferedImage to = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = to.createGraphics();
        draw.drawImage(from, 0, 0, 400, 300, null);
        draw.dispose();
        return to;
    }

    private static long print(byte[] bytes) throws IOException {
        return PhotoPrint.of(new ByteArrayInputStream(bytes)).orElseThrow();
    }

    @Test
    void aPhotoIsKnownAgainInAnotherQualityAndSize() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            long first = print(jpeg(scene(seed), 0.95f));
            assertThat(PhotoPrint.apart(first, print(jpeg(scene(seed), 0.4f)))).isLessThanOrEqualTo(PhotoPrint.SAME);
            assertThat(PhotoPrint.apart(first, print(jpeg(smaller(scene(seed)), 0.7f))))
                    .isLessThanOrEqualTo(PhotoPrint.SAME);
        }
    }

    @Test
    void otherPhotosAreFarApart() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            long one = print(jpeg(scene(seed), 0.9f));
            assertThat(PhotoPrint.apart(one, print(jpeg(scene(seed + 100), 0.9f))))
                    .isGreaterThan(2 * PhotoPrint.SAME);
        }
    }

    @Test
    void aSheetOfPaperAndWhatIsNoPictureSayNothing() throws IOException {
        BufferedImage paper = new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = paper.createGraphics();
        draw.setColor(Color.WHITE);
        draw.fillRect(0, 0, 300, 400);
        draw.dispose();
        assertThat(PhotoPrint.of(new ByteArrayInputStream(jpeg(paper, 0.9f)))).isEmpty();
        assertThat(PhotoPrint.of(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .isEmpty();
    }

    @Test
    @DisplayName("of two prints that differ in up to four bits at least one band is the same, so that they are found")
    void bandsLoseNothing() {
        Random random = new Random(7);
        for (int at = 0; at < 500; at++) {
            long one = random.nextLong();
            long other = one;
            for (int bit = 0; bit < PhotoPrint.SAME; bit++) {
                other ^= 1L << random.nextInt(64);
            }
            assertThat(PhotoPrint.bands(one)).containsAnyElementsOf(PhotoPrint.bands(other));
        }
    }

    private static final String REPLY = "您反映的2号楼外墙脱落问题，我局工作人员于11月3日到场查看，已联系物业公司设置围挡并安排施工队修复，预计一周内完成。";

    private static int alike(String one, String other) {
        return TextPrint.alike(TextPrint.of(one), TextPrint.of(other));
    }

    @Test
    void anAnswerWithOnlyItsDatesChangedIsCopied() {
        String other = REPLY.replace("2号楼", "15号楼").replace("11月3日", "12月20日");
        assertThat(alike(REPLY, other)).isGreaterThanOrEqualTo(85);
        String own = "经核实，停水系主管道爆裂所致，抢修人员连夜更换阀门，今晨六点恢复供水，已电话告知来电人并致歉。";
        assertThat(alike(REPLY, own)).isLessThan(30);
        assertThat(alike("已办理", "已办理")).as("what is too short says nothing").isZero();
    }

    @Test
    void whatTemplatesSayDoesNotCount() {
        Set<String> templates = TextPrint.sentences(List.of("感谢您对我们工作的支持与理解，如有疑问请拨打12345政务服务便民热线；您反映的{{标题}}已办理。"));
        String one = "感谢您对我们工作的支持与理解，如有疑问请拨打12345政务服务便民热线。路灯杆已扶正，更换灯泡两只。";
        assertThat(TextPrint.own(one, templates)).isEqualTo("路灯杆已扶正，更换灯泡两只。");
        assertThat(TextPrint.of(TextPrint.own(one.substring(0, one.indexOf("路灯")), templates)))
                .isEmpty();
    }

    @Test
    void lotsCanBeDrawnAgainAndComeToTheirShare() {
        int drawn = 0;
        for (int id = 0; id < 20_000; id++) {
            int lot = Lot.of("seed", id, 9);
            assertThat(lot).isEqualTo(Lot.of("seed", id, 9)).isBetween(0, 9999);
            drawn += Lot.isDrawn(lot, 5) ? 1 : 0;
        }
        assertThat(drawn).isBetween(800, 1200);
        assertThat(Lot.isDrawn(0, 0)).isFalse();
    }
}
