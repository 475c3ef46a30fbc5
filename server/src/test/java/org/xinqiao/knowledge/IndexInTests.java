package org.xinqiao.knowledge;

import org.springframework.stereotype.Component;

/** 测试中的索引: tells the index of a test's server all that happened, at once. */
@Component
public class IndexInTests {

    private final ArticleIndex index;

    IndexInTests(ArticleIndex index) {
        this.index = index;
    }

    public void followed() {
        while (index.follow()) {
            Thread.onSpinWait();
        }
    }
}
