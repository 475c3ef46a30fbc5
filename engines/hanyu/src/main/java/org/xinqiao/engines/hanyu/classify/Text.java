package org.xinqiao.engines.hanyu.classify;

/** 来文: what somebody wrote; the title may be empty. */
public record Text(String title, String body) {

    /** The title, then the rest, in one. */
    String whole() {
        return title.isBlank() ? body : title + "。" + body;
    }
}
