package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.platform.ShellCommands;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("bin/xinqiao import FILE (导入命令)")
class ImportCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    private ShellCommands commands;

    @Autowired
    private DSLContext sql;

    @Test
    void bringsInEveryRowOnceAndSaysSo(CapturedOutput output) throws IOException {
        String file = file("shell.csv", "编号,内容,标签\n1,路灯不亮,别处的分类\n2,井盖缺失,物业服务\n");
        assertThat(run(file)).isZero();
        assertThat(output).contains("编号 → 来源编号", "registered 2 · 已有 known 0 · 有错 failed 0", "其中 1 行的事项");
        assertThat(run(file)).isZero();
        assertThat(output).contains("registered 0 · 已有 known 2");
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith("IMPORT:shell:")))
                .isEqualTo(2);
    }

    @Test
    void leavesTheFailedRowsBesideTheFile(CapturedOutput output) throws IOException {
        assertThat(run(file("part.csv", "编号,内容\n1,好的\n2,\n"))).isEqualTo(1);
        Path errors = folder.resolve("part.errors.csv");
        assertThat(output).contains(errors.toString());
        Files.writeString(errors, Files.readString(errors).replace("\"2\",\"\"", "\"2\",\"补上了\""));
        assertThat(run(errors.toString())).isZero();
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith("IMPORT:part:")))
                .isEqualTo(2);
    }

    @Test
    void takesTheColumnsItIsTold(CapturedOutput output) throws IOException {
        String file = file("strange.csv", "甲,乙\n1,路灯不亮\n");
        assertThat(run(file)).isEqualTo(2);
        assertThat(output).contains("请指定哪一列是诉求内容");
        assertThat(run(file, "--map", "text=丙")).isEqualTo(2);
        assertThat(output).contains("没有这一列 / no such column: 丙；有 / there are: 甲, 乙");
        assertThat(run(file, "--map", "id=甲,text=乙", "--channel", "留言板", "--area", "9901", "--as", "dispatcher"))
                .isZero();
        assertThat(sql.fetchValue(CASE_FACT.TEXT, CASE_FACT.SOURCE.eq("IMPORT:strange:1")))
                .isEqualTo("路灯不亮");
    }

    @Test
    void saysWhatItCannotDo(CapturedOutput output) throws IOException {
        String file = file("good.csv", "内容\n路灯不亮\n");
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(run(file, "--as", "nobody")).isEqualTo(2);
        assertThat(run(file, "--as", "taker")).isEqualTo(2);
        assertThat(run(file, "--area", "北")).isEqualTo(2);
        assertThat(run(file("empty.csv", ""))).isEqualTo(2);
        assertThat(output).contains("请给出文件", "没有这个文件", "没有这个账号 / no such account: nobody", "没有这个区域", "文件里没有数据行");
    }

    private int run(String... arguments) {
        return commands.run("import", List.of(arguments));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
