package org.xinqiao.knowledge.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what a template leaves open (占位符)")
class TemplateTest {

    @Test
    void isOnlyWhatACaseCanFill() {
        assertThat(Template.unknownPlaces("您反映的“{{标题}}”（{{诉求编号}}）由{{承办单位}}办理。")).isEmpty();
        assertThat(Template.unknownPlaces("{{来电人}}您好，{{标题}}")).containsExactly("{{来电人}}");
        assertThat(Template.unknownPlaces("没有占位符 {一个} {{}}")).containsExactly("{{}}");
    }
}
