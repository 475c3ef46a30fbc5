package org.xinqiao.files.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a file is what its first bytes say (文件识别)")
class SnifferTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "JPEG, ffd8ffe000104a464946",
        "PNG, 89504e470d0a1a0a0000",
        "GIF, 474946383961",
        "WEBP, 524946460000000057454250",
        "HEIC, 000000186674797068656963",
        "PDF, 255044462d312e37",
        "DOC, d0cf11e0a1b11ae10000",
        "MP4, 000000206674797069736f6d",
        "WEBM, 1a45dfa3",
        "MP3, 494433030000",
        "MP3, fffb9064",
        "WAV, 524946460000000057415645",
        "AMR, 2321414d520a"
    })
    void itsKindIsConfirmed(FileType type, String hex) throws IOException {
        assertThat(Sniffer.confirms(type, bytes(hex))).isTrue();
    }

    @Test
    void aProgramCalledPictureIsFoundOut() throws IOException {
        assertThat(Sniffer.confirms(FileType.JPEG, bytes("4d5a90000300"))).isFalse();
    }

    @Test
    void anEmptyFileConfirmsNoPicture() throws IOException {
        assertThat(Sniffer.confirms(FileType.PNG, bytes(""))).isFalse();
    }

    @Test
    void anOfficeDocumentIsAZipWithItsPart() throws IOException {
        assertThat(Sniffer.confirms(FileType.DOCX, zip("word/document.xml"))).isTrue();
        assertThat(Sniffer.confirms(FileType.XLSX, zip("word/document.xml"))).isFalse();
    }

    @Test
    void anOfficeDocumentWithMacrosIsNotTaken() throws IOException {
        assertThat(Sniffer.confirms(FileType.DOCX, zip("word/document.xml", "word/vbaProject.bin")))
                .isFalse();
    }

    @Test
    void aBrokenZipIsNoOfficeDocument() throws IOException {
        assertThat(Sniffer.confirms(FileType.DOCX, bytes("504b0304ffff"))).isFalse();
    }

    @Test
    void textMayBeOfAnyChineseEncoding() throws IOException {
        Path file = folder.resolve("text");
        Files.write(file, "暖气不热".getBytes("GB18030"));
        assertThat(Sniffer.confirms(FileType.TEXT, file)).isTrue();
        assertThat(Sniffer.confirms(FileType.TEXT, bytes("000102"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a.JPG, JPEG", "报告.docx, DOCX", "x.tar.mp4, MP4"})
    void aNameClaimsAKindByItsExtension(String name, FileType type) {
        assertThat(FileType.claimedBy(name)).hasValue(type);
    }

    @ParameterizedTest
    @CsvSource({"a.exe", "a.svg", "a.html", "a.docm", "jpg"})
    void whatIsNotTakenIsNotKnown(String name) {
        assertThat(FileType.claimedBy(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C:\\fake\\照片.jpg, 照片.jpg", "../../etc/passwd.txt, passwd.txt", ".jpg, file.jpg"})
    void aNameIsCleaned(String sent, String kept) {
        assertThat(FileName.clean(sent)).isEqualTo(kept);
    }

    private Path bytes(String hex) throws IOException {
        return Files.write(folder.resolve("bytes"), HexFormat.of().parseHex(hex));
    }

    private Path zip(String... entries) throws IOException {
        Path file = folder.resolve("zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
