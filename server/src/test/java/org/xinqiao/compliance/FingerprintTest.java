package org.xinqiao.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A fingerprint (程序指纹) says of which program a report is")
class FingerprintTest {

    private static final String CLASS = "org/xinqiao/Some.class";

    @Test
    void isTheSameInAFolderAndInAJar(@TempDir Path tmp) throws IOException {
        Path folder = folder(tmp, "one");
        Path jar = tmp.resolve("one.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.putNextEntry(new ZipEntry(CLASS));
            zip.write(Files.readAllBytes(folder.resolve(CLASS)));
        }
        assertThat(Fingerprint.of(jar)).isEqualTo(Fingerprint.of(folder)).hasSize(16);
    }

    @Test
    void isAnotherForAnotherProgram(@TempDir Path tmp) throws IOException {
        assertThat(Fingerprint.of(folder(tmp, "one"))).isNotEqualTo(Fingerprint.of(folder(tmp, "other")));
    }

    @Test
    void isKnownOfTheProgramThatRuns() {
        assertThat(Fingerprint.ofThisProgram()).isPresent();
    }

    private static Path folder(Path tmp, String bytes) throws IOException {
        Path folder = tmp.resolve(bytes);
        Files.createDirectories(folder.resolve("org/xinqiao"));
        Files.writeString(folder.resolve(CLASS), bytes);
        return folder;
    }
}
