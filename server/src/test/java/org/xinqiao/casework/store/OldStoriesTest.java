package org.xinqiao.casework.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.organisation.UnitId;

@DisplayName("stories that were written before are read for good (旧经过)")
class OldStoriesTest {

    @Test
    void aReturnWithoutACode() {
        String before = "{\"assignment\":1,\"reason\":\"不归我\",\"clause\":\"第二条\",\"proposedUnit\":60}";
        assertThat(StoryJson.event("Returned", before))
                .isEqualTo(new CaseEvent.Returned(1, null, null, null, "不归我", "第二条", null, new UnitId(60)));
        assertThat(StoryJson.event("Returned", "{\"assignment\":1,\"reason\":\"不归我\",\"clause\":\"第二条\"}"))
                .isEqualTo(new CaseEvent.Returned(1, null, null, null, "不归我", "第二条", null, null));
    }

    @Test
    void aReturnWithALineOfTheDutyListComesBackAsItWas() {
        DutyLine line = new DutyLine("0512", "1503", new UnitId(60), "第三条");
        CaseEvent back = new CaseEvent.Returned(1, "NOT_OUR_DUTY", "不属于", "Not ours", "不归我", "", line, line.unit());
        assertThat(StoryJson.event("Returned", StoryJson.write(back))).isEqualTo(back);
    }

    @Test
    void whatWasPassedDownBeforeThereWereFloors() {
        String before = "{\"assignment\":1,\"unit\":30,\"note\":\"请处理\"}";
        CaseEvent down = StoryJson.event("PassedDown", before);
        assertThat(down).isEqualTo(new CaseEvent.PassedDown(1, new UnitId(30), "请处理", null));
        assertThat(StoryJson.write(down)).isEqualTo(before);
    }
}
