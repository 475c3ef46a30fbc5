package org.xinqiao.intake.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("files to import are kept sealed, and their keys go with them (导入文件)")
class ImportFilesTest {

    private static final byte[] TABLE = "诉求内容,电话\n路灯不亮,13812345678\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private ImportFiles files;

    @Autowired
    private PlatformSettings settings;

    @Autowired
    private DSLContext sql;

    @Test
    void sealedWithAKeyOfTheirOwn() throws IOException {
        String name = files.keep(new ByteArrayInputStream(TABLE));
        assertThat(new String(Files.readAllBytes(path(name)), StandardCharsets.UTF_8))
                .doesNotContain("13812345678");
        try (InputStream in = files.named(name).open()) {
            assertThat(in.readAllBytes()).isEqualTo(TABLE);
        }
        files.drop(name);
        assertThat(path(name)).doesNotExist();
        assertThat(sql.fetchCount(sql.selectOne()
                        .from("citizens.safe")
                        .where("id = ?", Long.valueOf(name.substring(name.indexOf('@') + 1)))))
                .isZero();
    }

    @Test
    void andOnesFromBeforeAreStillRead() throws IOException {
        Files.createDirectories(path("x").resolveSibling(""));
        Files.write(path("5f9c-from-before"), TABLE);
        try (InputStream in = files.named("5f9c-from-before").open()) {
            assertThat(in.readAllBytes()).isEqualTo(TABLE);
        }
        files.drop("5f9c-from-before");
        assertThat(path("5f9c-from-before")).doesNotExist();
    }

    private Path path(String name) {
        return settings.data().resolve("imports").resolve(name);
    }
}
