package org.xinqiao.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.citizens.Tables.CITIZEN;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("What lies in the database about people is sealed (加密)")
class SealedAtRestTest {

    @Autowired
    private Citizens citizens;

    @Autowired
    private DSLContext sql;

    @Test
    void whoCalls() {
        String digits = "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        CitizenId id = citizens.findOrCreate("欧阳修", "136" + digits);
        var row = sql.fetchSingle(CITIZEN, CITIZEN.ID.eq(id.value()));
        assertThat(new String(row.getName(), StandardCharsets.UTF_8)).doesNotContain("欧阳");
        assertThat(new String(row.getPhone(), StandardCharsets.ISO_8859_1)).doesNotContain(digits);
    }
}
