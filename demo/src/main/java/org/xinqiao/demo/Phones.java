package org.xinqiao.demo;

/** 电话号码: made-up telephone numbers under 0960, an area code nobody has been given. */
public final class Phones {

    private Phones() {}

    /** The number of a unit's office. */
    public static String office(int number) {
        return "0960-81%05d".formatted(number);
    }

    /** The number of a person at work. */
    public static String person(int number) {
        return "0960-82%05d".formatted(number);
    }
}
