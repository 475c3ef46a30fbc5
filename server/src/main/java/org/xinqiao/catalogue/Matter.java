package org.xinqiao.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 事项: something people ask for: a class, a group, or the matter itself.
 *
 * @param description one sentence on what belongs here; empty above the lowest level
 * @param examples what citizens say
 */
public record Matter(
        MatterCode code,
        @Nullable MatterCode parent,
        String name,
        String nameEn,
        String description,
        List<String> examples,
        List<String> keywords) {

    public Matter {
        examples = List.copyOf(examples);
        keywords = List.copyOf(keywords);
    }

    /** 1 class 大类, 2 group 中类, 3 matter 小类. */
    public int level() {
        return code.value().length() / 2;
    }
}
