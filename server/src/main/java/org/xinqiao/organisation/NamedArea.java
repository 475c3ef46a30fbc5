package org.xinqiao.organisation;

import java.util.List;

/**
 * 区域名称: an area as screens and messages show it.
 *
 * @param path the names from the city down to the area itself
 */
public record NamedArea(String code, String name, String nameEn, int level, List<String> path) {

    public NamedArea {
        path = List.copyOf(path);
    }
}
