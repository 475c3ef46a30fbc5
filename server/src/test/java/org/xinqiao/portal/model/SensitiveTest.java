package org.xinqiao.portal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("sensitive personal information (敏感个人信息) is noticed in a text")
class SensitiveTest {

    @ParameterizedTest
    @CsvSource({
        "身份证11010519491231002X丢了, IDENTITY",
        "我的医保卡刷不了；病历在医院, HEALTH",
        "厂里排致癌的气体, ''",
        "邻居说他确诊肺癌了, HEALTH",
        "孩子今年8岁，学校不收, CHILD",
        "五岁的女儿被狗咬了, CHILD",
        "我女儿十三周岁, CHILD",
        "我儿子十四岁, ''",
        "我儿子15岁了, ''",
        "这栋楼二十五岁了，孩子们常在楼下玩, ''",
        "路灯坏了8天, ''",
        "他是基督徒，不让进小区, BELIEF"
    })
    void orNot(String text, String kinds) {
        assertThat(Sensitive.in(text).stream().map(Sensitive::name))
                .containsExactlyElementsOf(kinds.isEmpty() ? java.util.List.of() : Arrays.asList(kinds.split(" ")));
    }
}
