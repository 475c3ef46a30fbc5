package org.xinqiao.engines.hanyu.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Cases made up of phrases, three classes of them; one in twenty was confirmed as another class than it is. */
final class MadeCases {

    private static final Map<String, List<String>> PHRASES = Map.of(
            "供水", List.of("停水了", "水管没水", "水压太低", "自来水发黄", "水表不走"),
            "路灯", List.of("路灯不亮", "灯杆倒了", "晚上太黑看不见", "路灯白天亮着", "灯罩掉了"),
            "噪音", List.of("半夜施工太吵", "广场舞声音大", "装修噪音扰民", "音响整夜响", "吵得睡不着"));
    private static final List<String> AROUND = List.of("您好，", "我们小区", "请尽快处理。", "已经三天了，", "希望解决", "谢谢！");

    private MadeCases() {}

    static List<Confirmed> many(int many) {
        Random random = new Random(7);
        List<String> labels = PHRASES.keySet().stream().sorted().toList();
        List<Confirmed> cases = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            String label = labels.get(random.nextInt(labels.size()));
            List<String> phrases = PHRASES.getOrDefault(label, List.of());
            String body = AROUND.get(random.nextInt(AROUND.size()))
                    + phrases.get(random.nextInt(phrases.size()))
                    + AROUND.get(random.nextInt(AROUND.size()))
                    + phrases.get(random.nextInt(phrases.size()));
            String confirmed = random.nextInt(20) == 0 ? labels.get(random.nextInt(labels.size())) : label;
            cases.add(new Confirmed(new Text("", body), confirmed));
        }
        return cases;
    }
}
