package org.xinqiao.demo.people;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** 人名: made-up Chinese names, no two alike. */
final class PersonNames {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛";
    private static final String GIVEN = "安宁文静思远明辉建华志强晓燕丽娟国庆海波雪梅春兰玉洁子涵浩然雨桐欣怡佳琪俊杰天宇梦瑶诗雅永平立新向东卫民少军红霞秀英桂芳振兴家豪若曦泽楠书瑞";

    private final Random random;
    private final Set<String> given = new HashSet<>();

    PersonNames(Random random) {
        this.random = random;
    }

    String next() {
        String name = invent();
        while (!given.add(name)) {
            name = invent();
        }
        return name;
    }

    private String invent() {
        String second = random.nextInt(7) == 0 ? "" : pick(GIVEN);
        return pick(SURNAMES) + pick(GIVEN) + second;
    }

    private String pick(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }
}
