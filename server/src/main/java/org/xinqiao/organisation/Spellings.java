package org.xinqiao.organisation;

import java.util.ArrayList;
import java.util.List;

/** 写法: the ways in which somebody may type a name. */
final class Spellings {

    private Spellings() {}

    /** The names themselves and the first letters of their Chinese. */
    static List<String> of(String... names) {
        List<String> spellings = new ArrayList<>(List.of(names));
        return spellings;
    }
}
