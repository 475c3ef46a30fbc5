package org.xinqiao.engines.matching.told;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("words that tell of danger to life (险情)")
class DangersTest {

    @ParameterizedTest
    @CsvSource({
        "三号楼着火了快来人,119",
        "厨房煤气泄漏，满屋子煤气味,119",
        "有人要跳楼，在六楼阳台上,110",
        "工地上有人触电了,120",
        "门口有个老人晕倒在地上,120",
        "路口发生车祸，两个人受伤,122",
        "着火了没有人管,119",
        "电梯困人，里面有个孩子,119",
        "没有人来管，楼道起火了,119",
        "楼下有人持刀,110",
        "他没有呼吸了,120"
    })
    void areTakenForHappening(String text, String service) {
        Danger first = Dangers.in(text).getFirst();
        assertThat(first.sense()).as(first.words()).isEqualTo(Danger.Sense.NOW);
        assertThat(first.services()).startsWith(service);
    }

    @ParameterizedTest
    @CsvSource({
        "楼道堆满纸箱，没有着火,DENIED",
        "现场没有人晕倒，只是吵架,DENIED",
        "没有发生爆炸,DENIED",
        "没闻到煤气味,DENIED",
        "电动车飞线充电，怕着火,FEARED",
        "电线裸露容易触电,FEARED",
        "楼道堆杂物存在火灾隐患,FEARED",
        "火灾报警器一直响是坏的,FEARED",
        "去年这里着火烧了两间房,PAST",
        "以前也有人溺水,PAST"
    })
    void areNotTakenForHappeningWhereTheyAreNot(String text, Danger.Sense sense) {
        assertThat(Dangers.in(text)).isNotEmpty().extracting(Danger::sense).containsOnly(sense);
    }

    @ParameterizedTest
    @ValueSource(strings = {"超市跳楼价甩卖欺骗消费者", "烧烤摊天天冒烟熏得开不了窗", "电脑中毒了想咨询维修", "我想咨询公积金怎么提取", ""})
    void areNotWhatOnlySoundsSo(String text) {
        assertThat(Dangers.in(text)).isEmpty();
    }
}
