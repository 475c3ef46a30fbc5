package org.xinqiao.engines.matching.search;

/** 检索结果: a thing found, how well it fits (higher is better), and by what. */
public record Hit<T>(T item, double score, By by) {

    /** 匹配方式: what of the thing the typed words met. */
    public enum By {
        CODE,
        NAME,
        ALIAS,
        PINYIN,
        ENGLISH,
        TEXT
    }
}
