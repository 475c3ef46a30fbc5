package org.xinqiao.catalogue.model;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * 规则包叠加: what a place says differently is laid over what it is based on. The result stands by itself, so that a version says the
 * same for good, whatever becomes of its base.
 */
public final class PackLayers {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private PackLayers() {}

    /** The base with the rows of the upper one in the place of its own, and behind them what only the upper one has. */
    public static Map<PackFile, String> over(Map<PackFile, String> base, Map<PackFile, String> upper) {
        Map<PackFile, String> result = new EnumMap<>(PackFile.class);
        for (PackFile file : PackFile.values()) {
            Map<List<String>, PackTable.Row> rows = new LinkedHashMap<>();
            for (Map<PackFile, String> layer : List.of(base, upper)) {
                if (layer.containsKey(file)) {
                    if (file.standsAlone()) {
                        rows.clear();
                    }
                    PackTable.read(file, layer.get(file), new ArrayList<>())
                            .rows()
                            .forEach(row -> rows.put(row.key(), row));
                }
            }
            result.put(file, written(file, List.copyOf(rows.values())));
        }
        return result;
    }

    private static String written(PackFile file, List<PackTable.Row> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(file.columns());
            for (PackTable.Row row : rows) {
                printer.printRecord(file.columns().stream().map(row::get).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
