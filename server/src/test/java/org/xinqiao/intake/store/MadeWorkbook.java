package org.xinqiao.intake.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as another program saves it, or as somebody makes it who means no good. */
final class MadeWorkbook {

    private static final String SCHEMAS = "http://schemas.openxmlformats.org/";
    static final String NAMESPACE = SCHEMAS + "spreadsheetml/2006/main";

    private MadeWorkbook() {}

    /** Writes what stands in a part. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static Path of(Path folder, String sheet) throws IOException {
        return of(folder, out -> out.write(utf8(sheet)), out -> out.write(utf8("<sst xmlns=\"" + NAMESPACE + "\"/>")));
    }

    static Path of(Path folder, Content sheet, Content sharedStrings) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%1$spackage/2006/content-types">
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                    </Types>
                    """);
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%1$sspreadsheetml/2006/main" xmlns:r="%1$sofficeDocument/2006/relationships">
                    <sheets><sheet name="诉求" sheetId="1" r:id="rId1"/></sheets></workbook>
                    """);
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="%1$spackage/2006/relationships"><Relationship Id="rId1"
                    Type="%1$sofficeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                    """);
            part(zip, "xl/worksheets/sheet1.xml", sheet);
            part(zip, "xl/sharedStrings.xml", sharedStrings);
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        part(zip, name, out -> out.write(utf8(content.formatted(SCHEMAS))));
    }

    private static void part(ZipOutputStream zip, String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(zip);
        zip.closeEntry();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
