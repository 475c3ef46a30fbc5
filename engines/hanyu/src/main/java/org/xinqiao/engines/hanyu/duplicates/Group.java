package org.xinqiao.engines.hanyu.duplicates;

import java.util.List;

/**
 * 同一事件的来信: messages about the same matter.
 *
 * @param title of the message nearest to all others
 * @param place the name most of them say
 * @param ids in the order they came, two at least
 */
public record Group(String title, String place, List<String> ids) {

    public Group {
        ids = List.copyOf(ids);
    }

    public int size() {
        return ids.size();
    }
}
