package org.xinqiao.engines.hanyu.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what messages name together (共同名称)")
class SharedTest {

    @Test
    void isTheLongestPieceOfTheTitleThatTheOtherSaysToo() {
        Message other = new Message("2", "", "住在云栖苑二期，每晚都被吵醒");
        assertThat(Shared.longest("投诉云栖苑二期施工", other)).isEqualTo("云栖苑二期");
        assertThat(Shared.longest("路灯不亮", other)).isEmpty();
        assertThat(Shared.longest("", other)).isEmpty();
    }

    @Test
    void isTheNameMostOfAGroupSay() {
        List<Message> group = List.of(
                new Message("1", "柳荫路断头", "柳荫路修到一半停了"),
                new Message("2", "什么时候修通柳荫路", "盼望早日修通"),
                new Message("3", "柳荫路何时开工", "已经等了两年"));
        assertThat(Shared.name(group)).isEqualTo("柳荫路");
    }

    @Test
    void isNothingWhenTheyNameNothingTogether() {
        assertThat(Shared.name(List.of(new Message("1", "停水", "没水"), new Message("2", "路灯", "不亮"))))
                .isEmpty();
    }
}
