package org.xinqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Place;
import org.xinqiao.organisation.Places;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("what a text tells while it is typed (边填边建议)")
class AdviceTest {

    private final Advisor advisor;
    private final Viewers viewers;
    private final Places places;
    private final People people;
    private final MockMvc http;

    @Autowired
    AdviceTest(Advisor advisor, Viewers viewers, Places places, People people, MockMvc http) {
        this.advisor = advisor;
        this.viewers = viewers;
        this.places = places;
        this.people = people;
        this.http = http;
    }

    private Advice on(String text) {
        return advisor.advise(new Advisor.Asked("", text, null, null, Set.of()), taker());
    }

    private Viewer taker() {
        return viewers.named("huawu01");
    }

    @Test
    void isWhomToCallInFirstWhereALifeIsInDanger() {
        Advice advice = on("楼下饭店著火了，濃煙很大");
        assertThat(advice.dangers().getFirst().now()).isTrue();
        assertThat(advice.dangers().getFirst().services().getFirst()).isEqualTo("119");
        assertThat(Objects.requireNonNull(advice.urgency()).value()).isEqualTo("CRITICAL");
        assertThat(on("楼道堆满纸箱，没有着火").dangers()).isEmpty();
        Advice feared = on("电动车飞线充电，怕着火");
        assertThat(feared.dangers()).allMatch(danger -> !danger.now());
        assertThat(Objects.requireNonNull(feared.urgency()).value()).isEqualTo("URGENT");
    }

    @Test
    void isKindAndMatterWithTheirReasons() {
        Advice advice = on("请问我辞职了，公积金怎么提取，需要什么材料");
        assertThat(Objects.requireNonNull(advice.kind()).value()).isEqualTo("QUESTION");
        assertThat(advice.kind().zh()).isNotBlank();
        assertThat(advice.urgency()).isNull();
        assertThat(advice.matters()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(advice.matters().getFirst().matter().path()).anyMatch(name -> name.contains("公积金"));
        assertThat(advice.proposals().getFirst().lead().code()).isEqualTo("9901-provident_fund");
    }

    @Test
    void isThePlaceThatTheTextNames() {
        Place park = places.list().stream()
                .filter(place -> place.name().equals("心桥公园"))
                .findFirst()
                .orElseThrow();
        Advice.SuggestedPlace found = on("心桥公园的路灯不亮，晚上没法散步").places().getFirst();
        assertThat(found.address()).isEqualTo("心桥公园");
        assertThat(found.area().code()).startsWith(park.area().value().substring(0, 9));
        assertThat(found.lon()).isEqualTo(park.lon());
        assertThat(found.zh()).contains("心桥公园");
    }

    @Test
    void isNothingForNothing() {
        Advice advice = on(" ");
        assertThat(advice.dangers()).isEmpty();
        assertThat(advice.kind()).isNull();
        assertThat(advice.matters()).isEmpty();
        assertThat(advice.proposals()).isEmpty();
    }

    @Test
    void isAskedOverHttpAndNeverRefusesWhatItCannotRead() throws Exception {
        people.make("advised", "call_taker", new UnitId(1), new AreaCode("9901"));
        MockHttpSession session = Browser.signIn(http, "advised");
        http.perform(get("/api/advice?matter=nonsense&area=x")
                        .param("text", "有人触电了，快来")
                        .session(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dangers[0].services[0]").value("120"))
                .andExpect(jsonPath("$.urgency.value").value("CRITICAL"));
    }
}
