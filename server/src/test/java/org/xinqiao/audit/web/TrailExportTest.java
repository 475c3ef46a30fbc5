package org.xinqiao.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.AuditedRequest;
import org.xinqiao.audit.Origin;
import org.xinqiao.audit.Who;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("an export of the trail (导出审计记录) is on record with how many rows went out")
class TrailExportTest {

    private static final int ROWS = 1_200;

    private final TrailFileController files;
    private final Audit audit;
    private final DSLContext sql;
    private final Who who = new Who(4711, "导出的人");
    private String mark = "";
    private String number = "";

    @Autowired
    TrailExportTest(TrailFileController files, Audit audit, DSLContext sql) {
        this.files = files;
        this.audit = audit;
        this.sql = sql;
    }

    @BeforeEach
    void somebodyDidThings() {
        mark = "x" + UUID.randomUUID().toString().substring(0, 8);
        number = UUID.randomUUID().toString();
        for (int i = 0; i < ROWS; i++) {
            audit.read(Act.of(AuditAction.CASE_READ, Who.SYSTEM).with("word", mark));
        }
    }

    @Test
    void allOfThem() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        exported("csv").writeTo(csv);
        assertThat(csv.toString(StandardCharsets.UTF_8).lines()).hasSize(ROWS + 1);
        assertThat(csv.toString(StandardCharsets.UTF_8).lines().skip(1))
                .as("each line says who took it out of the house")
                .allMatch(line -> line.matches(".*\"导出的人 #4711 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\""));
        assertThat(ended()).isEqualTo("DONE csv " + ROWS);
        exported("xlsx").writeTo(new ByteArrayOutputStream());
        assertThat(ended()).isEqualTo("DONE xlsx " + ROWS);
    }

    @Test
    void soManyAsWentBeforeSomebodyHungUp() {
        assertThatThrownBy(() -> exported("csv").writeTo(new HungUp())).isInstanceOf(IOException.class);
        String[] ended = ended().split(" ");
        assertThat(ended[0]).isEqualTo("FAILED");
        assertThat(Long.parseLong(ended[2])).isBetween(1L, ROWS - 1L);
    }

    @Test
    void alsoWhenNothingWasFound() throws IOException {
        mark = "nothing-" + mark;
        exported("csv").writeTo(new ByteArrayOutputStream());
        assertThat(ended()).isEqualTo("DONE csv 0");
    }

    private StreamingResponseBody exported(String ending) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        AuditedRequest.isBy(request, who);
        TrailForm.Asked asked = new TrailForm.Asked(null, null, null, List.of("case.read"), null, null, mark);
        var answer = new Origin(null, number, null)
                .during(() -> ending.equals("csv") ? files.csv(asked, request) : files.xlsx(asked, request));
        return Objects.requireNonNull(answer.getBody());
    }

    /** The last row under the number of the request, which another thread wrote. */
    private String ended() {
        Record row = sql.select(ENTRY.ACTION, ENTRY.RESULT, ENTRY.DETAILS)
                .from(ENTRY)
                .where(ENTRY.REQUEST.eq(number), ENTRY.ACCOUNT.eq(who.account()))
                .orderBy(ENTRY.ID.desc())
                .limit(1)
                .fetchSingle();
        assertThat(row.get(ENTRY.ACTION)).isEqualTo("audit.export-ended");
        return row.get(ENTRY.RESULT)
                + row.get(ENTRY.DETAILS).replaceAll("\\{\"format\":\"(\\w+)\",\"rows\":(\\d+)}", " $1 $2");
    }

    /** 挂断: takes some and then no more. */
    private static final class HungUp extends OutputStream {

        private int taken;

        @Override
        public void write(int one) throws IOException {
            if (++taken > 20_000) {
                throw new IOException("nobody is there any more");
            }
        }
    }
}
