package org.xinqiao.seed.model;

import org.xinqiao.citizens.PhoneNumber;

/** 市民: who calls. Most call once or twice in their lives, a few again and again; some give no name. */
public final class Folk {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红梅建国志文斌博宇欣怡梓涵浩轩子睿佳琪雨桐思远晓东秀珍淑凤春燕海波永福长顺";
    private static final double NAMELESS = 0.12;
    private static final double OFTEN = 0.22;
    private static final double VERY_OFTEN = 0.06;
    private static final int ALL = 400_000;
    private static final int FREQUENT = 20_000;
    private static final int VERY_FREQUENT = 400;
    private static final int FIRST_NUMBER = 3_000_000;
    /** Has no factor in common with {@link #ALL}, so that each person gets a number of their own. */
    private static final int STRIDE = 268_435_399;

    private final long seed;

    public Folk(long seed) {
        this.seed = seed;
    }

    /** 一位市民: {@code number} tells people apart. */
    public record Person(int number, String name, PhoneNumber phone) {}

    /** Whether whoever calls gives neither name nor number. */
    public boolean isNameless(Draw draw) {
        return draw.chance(NAMELESS);
    }

    public Person somebody(Draw draw) {
        double which = draw.share();
        int among = which < VERY_OFTEN ? VERY_FREQUENT : which < VERY_OFTEN + OFTEN ? FREQUENT : ALL;
        return person(draw.from(0, among));
    }

    /** Their numbers lie under 0960, an area code that is not given out. */
    private Person person(int number) {
        Draw draw = Draw.of(seed, Draw.Purpose.PERSON, number);
        String name = one(SURNAMES, draw) + one(GIVEN, draw) + (draw.chance(0.8) ? one(GIVEN, draw) : "");
        long line = FIRST_NUMBER + (long) number * STRIDE % ALL;
        return new Person(number, name, new PhoneNumber("0960" + line));
    }

    private static String one(String characters, Draw draw) {
        int at = draw.from(0, characters.length());
        return characters.substring(at, at + 1);
    }
}
