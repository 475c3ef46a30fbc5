package org.xinqiao.engines.matching.search;

import java.util.List;

/**
 * 可检索条目: what one thing can be found by. The name and its aliases are found by pinyin too; the texts only by their own words.
 *
 * @param aliases short names, keywords
 * @param texts descriptions, examples
 */
public record Entry(String code, String name, String nameEn, List<String> aliases, List<String> texts) {

    public Entry {
        aliases = List.copyOf(aliases);
        texts = List.copyOf(texts);
    }
}
