package org.xinqiao.engines.matching.search;

import java.util.List;

/** 事项: a matter of the catalogue as search and guess need it. */
public record Matter(
        String code,
        int level,
        String parent,
        String name,
        String nameEn,
        String description,
        List<String> examples,
        List<String> keywords) {

    public Matter {
        examples = List.copyOf(examples);
        keywords = List.copyOf(keywords);
    }
}
