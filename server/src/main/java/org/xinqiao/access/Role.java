package org.xinqiao.access;

import java.util.Set;

/**
 * 角色: a named set of powers, as the place defines it.
 *
 * @param home the page that opens after signing in
 */
public record Role(String code, String name, String nameEn, Set<Power> powers, String home) {

    public Role {
        powers = Set.copyOf(powers);
    }
}
