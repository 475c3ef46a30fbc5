package org.xinqiao.platform.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.xinqiao.platform.paper.PaperCharts.Picture;

/** Word: what documents have in common. */
public final class PaperWord {

    private static final int WIDE = 430;

    private PaperWord() {}

    /** A picture in a paragraph of its own, with words for whoever does not see it. */
    public static void picture(XWPFDocument document, Picture it, String name) throws IOException {
        XWPFRun run = document.createParagraph().createRun();
        try {
            run.addPicture(
                            new ByteArrayInputStream(it.png()),
                            PictureType.PNG,
                            name + ".png",
                            Units.toEMU(WIDE),
                            Units.toEMU((double) WIDE * it.tall() / it.wide()))
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(name);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
