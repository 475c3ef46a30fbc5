package org.xinqiao.platform.paper;

import java.util.Base64;
import org.xinqiao.platform.paper.PaperCharts.Picture;

/** 打印版式: what pages have in common that are printed and made into PDF. */
public final class PaperPage {

    /** How they look; what has the id {@code foot} stands at the foot of each. */
    public static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm 20mm;
              @bottom-center { content: element(foot); } }
            body { font-family: 'Report', 'Noto Sans CJK SC', 'Droid Sans Fallback', sans-serif; font-size: 10.5pt;
              line-height: 1.6; color: #1d2127; max-width: 180mm; margin: 0 auto; }
            h1 { font-size: 17pt; text-align: center; margin: 4mm 0 2mm; font-weight: normal; }
            h2 { font-size: 13pt; margin: 7mm 0 2mm; padding-bottom: 1mm; border-bottom: 1px solid #b8c0ca;
              font-weight: normal; page-break-after: avoid; }
            h3 { font-size: 10.5pt; margin: 4mm 0 1mm; font-weight: normal; color: #46505c; page-break-after: avoid; }
            p { margin: 1.5mm 0; }
            .notes { text-align: center; color: #5b6570; font-size: 9pt; margin: 0; }
            table { width: 100%; border-collapse: collapse; font-size: 9pt; margin: 1.5mm 0 3mm; }
            tr { page-break-inside: avoid; }
            th, td { border: 1px solid #c9d0d8; padding: 1mm 1.8mm; text-align: left; vertical-align: top;
              font-weight: normal; }
            th { background: #eef2f6; }
            td.n { text-align: right; white-space: nowrap; }
            img { width: 100%; }
            .what { color: #5b6570; font-size: 8pt; }
            #foot { position: running(foot); text-align: center; color: #7a838d; font-size: 8pt; }
            """;

    private PaperPage() {}

    /** A picture that stands in the page itself. */
    public static String image(Picture picture, String name) {
        return "<img alt=\"" + plain(name) + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(picture.png()) + "\"/>";
    }

    /** Text that is text, whatever stands in it. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> plain.append("&amp;");
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                case '"' -> plain.append("&quot;");
                default -> {
                    if (c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                        plain.appendCodePoint(c);
                    }
                }
            }
        });
        return plain.toString();
    }
}
