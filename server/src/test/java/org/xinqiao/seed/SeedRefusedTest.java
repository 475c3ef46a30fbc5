package org.xinqiao.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("a made-up past (模拟数据) where no made-up city is loaded")
class SeedRefusedTest {

    @Autowired
    private SeedCommand seed;

    @Autowired
    private DSLContext sql;

    @Test
    void isNotWritten() {
        assertThat(seed.run(List.of("--cases", "5", "--seed", "99"))).isEqualTo(1);
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith("SEED:99:")))
                .isZero();
    }
}
