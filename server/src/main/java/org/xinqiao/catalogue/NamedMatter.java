package org.xinqiao.catalogue;

import java.util.List;

/**
 * 事项名称: a matter as screens and messages show it.
 *
 * @param path the names from the class down to the matter itself
 * @param pathEn the same in English
 */
public record NamedMatter(String code, String name, String nameEn, List<String> path, List<String> pathEn) {

    public NamedMatter {
        path = List.copyOf(path);
        pathEn = List.copyOf(pathEn);
    }
}
