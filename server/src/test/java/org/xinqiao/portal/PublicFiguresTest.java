package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.OpenFigures;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("figures of months that are over are open to anybody (公开数据)")
class PublicFiguresTest {

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private OpenFigures figures;

    @Test
    void neverOfTheOneThatRuns() throws Exception {
        String now = YearMonth.now(PlaceTime.ZONE).toString();
        browser.look(Citizen.nobody("10.5.0.1"), "/api/open/figures?month=" + now)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.months.length()").value(12))
                .andExpect(jsonPath("$.month")
                        .value(YearMonth.now(PlaceTime.ZONE).minusMonths(1).toString()));
        browser.look(Citizen.nobody("10.5.0.1"), "/api/open/figures?month=nonsense")
                .andExpect(status().isOk());
    }

    @Test
    void whatWasAnsweredIsCountedOnce() {
        YearMonth month = YearMonth.now(PlaceTime.ZONE).minusMonths(3);
        Instant when = month.atDay(10).atTime(10, 0).atZone(PlaceTime.ZONE).toInstant();
        var id = ((Outcome.Done)
                        cases.registerAt(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts()), when))
                .it()
                .id();
        cases.handleAt(
                viewers.named("taker"), id, UUID.randomUUID(), new Command.AnswerDirectly("如此。"), when.plusSeconds(60));
        cases.registerAt(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts()), when);
        List<OpenFigures.Count> counts = figures.of(new AreaCode("9901"), month);
        assertThat(counts)
                .containsExactly(new OpenFigures.Count(new AreaCode("990101"), Facts.Kind.QUESTION, 2, 1, 1, 0, 0));
    }

    private static Facts facts() {
        return new Facts(
                Facts.Kind.QUESTION,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "问题",
                "问题",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "",
                null,
                false,
                null);
    }
}
