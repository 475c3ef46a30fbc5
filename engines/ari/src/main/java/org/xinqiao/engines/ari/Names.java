package org.xinqiao.engines.ari;

import java.util.UUID;
import java.util.regex.Pattern;

/** 名称: what the switch calls things; safe in a path, in a list and as the name of a file. */
final class Names {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._;@-]{0,127}");
    private static final String OURS = "xq-";

    private Names() {}

    static String check(String name) {
        if (!SAFE.matcher(name).matches()) {
            throw new IllegalArgumentException("a name on the switch is letters, digits and -._;@, not " + name);
        }
        return name;
    }

    static String fresh() {
        return OURS + UUID.randomUUID();
    }

    /** Whether it was made here, be it by an earlier process. */
    static boolean isOurs(String name) {
        return name.startsWith(OURS);
    }
}
