package org.xinqiao.desk.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 排序: by what the rows of a list are ordered; the case's id decides between equals. */
public record Order(Sort sort, boolean descending) {

    /** 排序项. */
    public enum Sort {
        /** 到期时间: those that nobody waits for come last, either way. */
        DUE,
        /** 登记时间. */
        REGISTERED,
        /** 编号. */
        NUMBER;

        /** The one that somebody asked for by name. */
        public static Optional<Sort> named(String name) {
            return Arrays.stream(values())
                    .filter(sort -> sort.slug().equals(name))
                    .findFirst();
        }

        /** The name in addresses. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Order ascending(Sort sort) {
        return new Order(sort, false);
    }

    public static Order descending(Sort sort) {
        return new Order(sort, true);
    }
}
