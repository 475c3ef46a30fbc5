package org.xinqiao.testing;

import java.nio.file.Path;

/** 测试进程: tests run in two processes side by side, so what they write to disk they write apart. */
public final class Fork {

    private static final String NAME = System.getProperty("xinqiao.fork", "fork-1");

    private Fork() {}

    /** A folder of that name that only this process writes to; it goes with the build. */
    public static Path folder(String name) {
        return Path.of("target", name + "-" + NAME);
    }
}
