package org.xinqiao.engines.worktime;

/** 双语文字: one thing said in Chinese and in English. */
public record Wording(String zh, String en) {

    public Wording {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a wording needs both languages: '" + zh + "' / '" + en + "'");
        }
    }
}
