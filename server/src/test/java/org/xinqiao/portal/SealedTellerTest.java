package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.informants.Informants;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.AskedSql;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a sealed teller (密封举报人) is told, and their seal opened once for it")
class SealedTellerTest {

    @Autowired
    private CaseMessages messages;

    @Autowired
    private Cases cases;

    @Autowired
    private Informants informants;

    @Autowired
    private Citizens citizens;

    @Autowired
    private Viewers viewers;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    @Test
    void once() throws Exception {
        Case it = sealed(citizens.findOrCreate("", "13600117011"));
        List<String> asked = AskedSql.of(sql, "\"informants\".\"seal\"", () -> messages.joined(it.id(), 7L));
        assertThat(asked).hasSize(1);
    }

    private Case sealed(CitizenId who) {
        Viewer taker = viewers.named("taker");
        Facts facts = new Facts(
                Facts.Kind.REPORT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "食堂采购收回扣",
                "食堂采购长期收回扣。",
                null,
                new AreaCode("990101001"),
                "",
                null,
                true,
                null);
        return Objects.requireNonNull(transactions.execute(status -> {
            Outcome outcome = cases.register(taker, new NewCase(UUID.randomUUID(), null, facts));
            Case it = ((Outcome.Done) outcome).it();
            informants.seal(taker, it, who);
            return it;
        }));
    }
}
