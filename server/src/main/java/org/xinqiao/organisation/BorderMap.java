package org.xinqiao.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.xinqiao.organisation.store.AreaRow;
import org.xinqiao.platform.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * 区划图: the borders of all areas, given out as GeoJSON collections.
 *
 * @param edition differs whenever a border or a name differs: for caches
 */
record BorderMap(List<AreaRow> rows, String edition, Map<String, String> drawn) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static BorderMap of(List<AreaRow> rows) {
        List<AreaRow> shaped = rows.stream().filter(row -> row.shape() != null).toList();
        return new BorderMap(shaped, editionOf(shaped), new ConcurrentHashMap<>());
    }

    /** The areas of a level within another as one GeoJSON collection. */
    String collection(AreaCode within, int level) {
        return drawn.computeIfAbsent(within + "/" + level, key -> draw(within, level));
    }

    private String draw(AreaCode within, int level) {
        return rows.stream()
                .filter(row -> row.area().level() == level
                        && within.contains(row.area().code()))
                .map(BorderMap::feature)
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static String feature(AreaRow row) {
        Area area = row.area();
        String properties =
                JSON.writeValueAsString(new Properties(area.code().value(), area.name(), area.nameEn(), area.level()));
        return "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + row.shape() + "}";
    }

    private static String editionOf(List<AreaRow> rows) {
        MessageDigest digest = Sha256.begin();
        rows.forEach(row -> digest.update(feature(row).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private record Properties(String code, String name, String nameEn, int level) {}
}
