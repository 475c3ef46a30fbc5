package org.xinqiao.demo.addresses;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.xinqiao.demo.areas.Area;

/** 小区名称: made-up names of housing estates and hamlets, no two alike in the city. */
final class EstateNames {

    private static final List<String> FIRST = List.of(
            "锦华", "瑞景", "和润", "翠屏", "景泰", "嘉禾", "清源", "玉泽", "丰泽", "福临", "文华", "德馨", "书香", "梧桐", "丁香", "海棠", "金穗", "银杉",
            "康宁", "康乐", "永兴", "长乐", "安居", "宜和", "万和", "东篱", "南华", "碧水", "澜庭", "河畔", "望澜", "朗月", "星辰", "春晖", "秋实", "晨曦",
            "暖阳", "祥云", "盛景", "鸿雁", "百合", "紫藤", "松鹤", "青禾", "云栖", "沁园", "悦来", "如意", "吉祥", "兴业", "光明", "育才", "曙光", "民乐",
            "胜景", "幸福里", "和谐", "建工", "教师", "水岸");
    private static final List<String> LAST =
            List.of("花园", "家园", "小区", "佳苑", "雅苑", "新村", "公寓", "华庭", "名居", "东苑", "西苑", "南区", "北区");
    private static final List<String> LOCAL = List.of("家园", "小区", "佳苑", "东区", "西区", "新居", "大院", "公寓");
    private static final String NUMBERS = "一二三四五六七八九";

    private final Random random;
    private final Set<String> given = new HashSet<>();

    EstateNames(Random random) {
        this.random = random;
    }

    /** An estate in town, now and then called after its community. */
    String estate(Area community) {
        String name = invent(community);
        while (!given.add(name)) {
            name = invent(community);
        }
        return name;
    }

    /** A hamlet of a village, counted. */
    String hamlet(Area village, int number) {
        return village.name() + NUMBERS.charAt(number - 1) + "组";
    }

    private String invent(Area community) {
        return random.nextInt(4) == 0 ? bare(community) + pick(LOCAL) : pick(FIRST) + pick(LAST);
    }

    /** A community's name without the word for what it is. */
    static String bare(Area community) {
        return community.name().replaceAll("(社区|村|街道|镇)$", "");
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
