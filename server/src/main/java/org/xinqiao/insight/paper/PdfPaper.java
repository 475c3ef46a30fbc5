package org.xinqiao.insight.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** PDF: the printed page, with its font in it, so that it reads the same everywhere. */
@Component
public class PdfPaper {

    private static final int NORMAL = 400;

    private final PrintPage pages;
    private final ReportFont fonts;

    PdfPaper(PrintPage pages, ReportFont fonts) {
        this.pages = pages;
        this.fonts = fonts;
    }

    /** 待写的 PDF. */
    public interface Ready {
        void write(OutputStream out) throws IOException;
    }

    /** Refuses before anything is written where there is no font. */
    public Ready of(Paper paper) {
        Path font = fonts.get();
        String page = pages.of(paper);
        return out -> {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(font.toFile(), "Report", NORMAL, FontStyle.NORMAL, true);
            // nothing outside the page is ever fetched for it
            builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:") ? uri : null);
            builder.withHtmlContent(page, null);
            builder.withProducer("Xinqiao");
            builder.toStream(out);
            builder.run();
        };
    }
}
