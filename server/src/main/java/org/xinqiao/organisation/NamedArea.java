package org.xinqiao.organisation;

import java.util.List;

/**
 * 区域名称: an area as screens and messages show it.
 *
 * @param path the names from the city down to the area itself
 * @param pathEn the same in English
 */
public record NamedArea(String code, String name, String nameEn, int level, List<String> path, List<String> pathEn) {

    public NamedArea {
        path = List.copyOf(path);
        pathEn = List.copyOf(pathEn);
    }
}
