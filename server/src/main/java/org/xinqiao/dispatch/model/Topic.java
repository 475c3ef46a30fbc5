package org.xinqiao.dispatch.model;

import java.util.Locale;

/** 学习题目: what is learned from settled cases. */
public enum Topic {
    /** 事项. By characters alone: there are too many of them for more. */
    MATTER(3),
    /** 承办单位. */
    OFFICE(3),
    /** 诉求类型. */
    KIND(3);

    private final int least;

    Topic(int least) {
        this.least = least;
    }

    /** What fewer cases than this speak for is not learned. */
    public int least() {
        return least;
    }

    /** The name of its file. */
    public String file(long learning) {
        return name().toLowerCase(Locale.ROOT) + "-" + learning + ".model";
    }
}
