package org.xinqiao.bench.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jooq.DSLContext;

/** 造出的诉求: what many citizens write, each with a text, a place and a draft of its own; half of them point at the map. */
final class MadeForms {

    private static final List<String> TROUBLES =
            List.of("路灯不亮", "污水外溢", "夜间施工噪声扰民", "垃圾多日无人清运", "暖气温度不达标", "井盖缺失", "公交车长时间不来", "楼上漏水物业不管");
    private static final List<String> WISHES = List.of("希望尽快派人处理。", "请告知处理时限。", "此前反映过一次没有结果，请督促。", "老人孩子出行很不安全，盼解决。");
    private static final List<String> KINDS = List.of("COMPLAINT", "HELP", "QUESTION", "SUGGESTION");

    private final List<String> matters;
    private final List<Address> addresses;

    private record Address(String name, String area, double lon, double lat) {}

    MadeForms(DSLContext sql) {
        matters = sql.fetch("select code from catalogue.matter where length(code) = 6")
                .getValues(0, String.class);
        addresses = sql.fetch("select name, area, lon, lat from organisation.address order by name limit 2000").stream()
                .map(row -> new Address(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, Double.class),
                        row.get(3, Double.class)))
                .toList();
    }

    Map<String, Object> form(int number) {
        SplittableRandom random = new SplittableRandom(number);
        Address where = addresses.get(random.nextInt(addresses.size()));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("draftId", UUID.randomUUID().toString());
        form.put("kind", of(KINDS, random));
        form.put(
                "text",
                where.name() + "附近" + of(TROUBLES, random) + "，已经" + random.nextInt(2, 90) + "天了，" + of(WISHES, random)
                        + of(WISHES, random));
        form.put("address", where.name());
        if (random.nextBoolean()) {
            form.put("matter", of(matters, random));
        }
        if (random.nextBoolean()) {
            form.put("lon", where.lon());
            form.put("lat", where.lat());
        } else {
            form.put("area", where.area());
        }
        return form;
    }

    private static String of(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }
}
