package org.xinqiao.insight.paper;

import org.springframework.stereotype.Component;
import org.xinqiao.insight.ReportProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.paper.PaperPdf;

/** PDF: the printed page. */
@Component
public class PdfPaper {

    private final PrintPage pages;
    private final PaperPdf pdf;

    PdfPaper(PrintPage pages, PaperPdf pdf) {
        this.pages = pages;
        this.pdf = pdf;
    }

    /**
     * Refuses before anything is written where there is no font.
     *
     * @throws ProblemFound with {@link ReportProblem#NO_FONT}, which says what to do
     */
    public PaperPdf.Ready of(Paper paper) {
        return pdf.of(pages.of(paper)).orElseThrow(() -> new ProblemFound(ReportProblem.NO_FONT));
    }
}
