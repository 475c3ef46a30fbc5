package org.xinqiao.knowledge.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 模板: words that are said again and again, with places 占位符 that a case fills.
 *
 * @param unit whose it is, and of the units below; null for everybody in the area
 * @param saves how often it was saved: who saves over an older one is told
 */
public record Template(
        long id,
        AreaCode area,
        @Nullable UnitId unit,
        @Nullable MatterCode matter,
        Kind kind,
        String title,
        String titleEn,
        String body,
        int used,
        boolean active,
        int saves) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]{0,20})}}");

    /** 用途. */
    public enum Kind {
        /** 答复. */
        REPLY,
        /** 派单说明. */
        ORDER,
        /** 退回说明. */
        RETURN,
        /** 回访用语. */
        CALLBACK
    }

    /** 占位符: what of a case may stand in a template, under the name it has there. */
    public enum Place {
        NUMBER("诉求编号", "number of the case"),
        TITLE("标题", "title"),
        MATTER("事项", "matter"),
        AREA("区域", "area"),
        ADDRESS("地址", "address"),
        REGISTERED("登记日期", "day of registration"),
        UNIT("承办单位", "unit"),
        TODAY("今天", "today");

        private final String zh;
        private final String en;

        Place(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        static Optional<Place> named(String zh) {
            return Arrays.stream(values()).filter(place -> place.zh.equals(zh)).findFirst();
        }
    }

    /** Places in a text that no case can fill. */
    public static Set<String> unknownPlaces(String body) {
        List<String> names =
                PLACE.matcher(body).results().map(MatchResult::group).toList();
        Set<String> unknown = new TreeSet<>();
        for (String name : names) {
            if (Place.named(name.substring(2, name.length() - 2)).isEmpty()) {
                unknown.add(name);
            }
        }
        return unknown;
    }
}
