package org.xinqiao.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("What was done goes into the trail (审计记录) and does not leave it")
class TrailOnlyGrowsTest {

    @Autowired
    private Audit audit;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DSLContext sql;

    @Test
    void andStandsThereAfterwards() {
        String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
        Viewer somebody = viewers.named("dispatcher");
        audit.did(Act.of(AuditAction.RULE_CHANGED, somebody.who()).with("mark", mark));
        Condition row = ENTRY.DETAILS.contains(mark);
        assertThat(sql.fetchCount(ENTRY, row)).isOne();
        assertThatThrownBy(() -> sql.deleteFrom(ENTRY).where(row).execute())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        sql.update(ENTRY).set(ENTRY.PERSON, "别人").where(row).execute())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(sql.fetchCount(ENTRY, row)).isOne();
    }
}
