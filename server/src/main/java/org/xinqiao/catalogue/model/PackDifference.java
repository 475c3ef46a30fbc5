package org.xinqiao.catalogue.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 规则差异: one row that two packs do not have alike.
 *
 * @param key which row
 * @param before its cells in the older pack; absent where only the newer has it
 * @param after its cells in the newer pack; absent where only the older has it
 */
public record PackDifference(
        PackFile file,
        List<String> key,
        @Nullable Map<String, String> before,
        @Nullable Map<String, String> after) {

    /** What differs between two packs, file by file: first what the newer has in its order, then what it no longer has. */
    public static List<PackDifference> between(Map<PackFile, String> older, Map<PackFile, String> newer) {
        List<PackDifference> all = new ArrayList<>();
        for (PackFile file : PackFile.values()) {
            Map<List<String>, Map<String, String>> before = rows(file, older);
            Map<List<String>, Map<String, String>> after = rows(file, newer);
            after.forEach((key, cells) -> {
                if (!cells.equals(before.get(key))) {
                    all.add(new PackDifference(file, key, before.get(key), cells));
                }
            });
            before.forEach((key, cells) -> {
                if (!after.containsKey(key)) {
                    all.add(new PackDifference(file, key, cells, null));
                }
            });
        }
        return all;
    }

    private static Map<List<String>, Map<String, String>> rows(PackFile file, Map<PackFile, String> files) {
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        PackTable.read(file, files.getOrDefault(file, ""), new ArrayList<>())
                .rows()
                .forEach(row -> rows.put(row.key(), row.cells()));
        return rows;
    }
}
