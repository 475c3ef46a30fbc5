package org.xinqiao.platform.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** PDF: a page of XHTML, with its font in it, so that it reads the same everywhere. */
@Component
public class PaperPdf {

    /** By which a page names the font that is embedded. */
    public static final String FONT = "Report";

    private static final int NORMAL = 400;

    private final PaperFont fonts;

    public PaperPdf(PaperFont fonts) {
        this.fonts = fonts;
    }

    /** 待写的 PDF. */
    public interface Ready {
        void write(OutputStream out) throws IOException;
    }

    /** Empty where there is no font, before anything is written. */
    public Optional<Ready> of(String page) {
        return fonts.file().map(font -> out -> write(page, font, out));
    }

    private static void write(String page, Path font, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(font.toFile(), FONT, NORMAL, FontStyle.NORMAL, true);
        // nothing outside the page is ever fetched for it
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(page, null);
        builder.withProducer("Xinqiao");
        builder.toStream(out);
        builder.run();
    }
}
