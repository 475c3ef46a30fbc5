package org.xinqiao.catalogue.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** 规则表: one file of a pack as rows with the lines they stand in. */
public final class PackTable {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** Longer than any law; whoever pastes something else is told so. */
    private static final int LONGEST_CELL = 1_000;

    private final PackFile file;
    private final List<Row> rows;

    private PackTable(PackFile file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * 行.
     *
     * @param line where it begins, counted from 1
     */
    public record Row(PackFile file, int line, Map<String, String> cells) {

        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** Which row of its file it is, whatever it says. */
        public List<String> key() {
            return file.keys().stream().map(this::get).toList();
        }
    }

    public PackFile file() {
        return file;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Reads a file; what is wrong with its form is added to the faults, and the rest is there all the same. */
    public static PackTable read(PackFile file, String text, List<PackFault> faults) {
        List<Row> rows = new ArrayList<>();
        String clean = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(clean, FORMAT)) {
            Lines lines = new Lines(clean);
            List<String> header = List.of();
            for (CSVRecord record : parser) {
                int line = lines.of(record.getCharacterPosition());
                if (header.isEmpty()) {
                    header = record.toList();
                    checkHeader(file, line, header, faults);
                } else {
                    rows.add(row(file, line, header, record, faults));
                }
            }
            if (header.isEmpty()) {
                faults.add(new PackFault(
                        file,
                        0,
                        "",
                        "文件是空的；第一行写列名：" + String.join(",", file.columns()) + "。",
                        "The file is empty; its first line names the columns: " + String.join(",", file.columns())
                                + "."));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            faults.add(new PackFault(
                    file,
                    (int) Math.max(1, rows.isEmpty() ? 1 : rows.getLast().line() + 1),
                    "",
                    "从这一行起无法识别，多半是引号没有成对；请改正引号。",
                    "From this line on it cannot be read, mostly since a quotation mark is missing; put it right."));
        }
        checkKeys(rows, faults);
        return new PackTable(file, List.copyOf(rows));
    }

    private static void checkHeader(PackFile file, int line, List<String> header, List<PackFault> faults) {
        for (String column : file.columns()) {
            if (!header.contains(column)) {
                faults.add(new PackFault(file, line, column, "缺少这一列。", "This column is missing."));
            }
        }
        for (String column : header) {
            if (!file.columns().contains(column)) {
                faults.add(new PackFault(
                        file,
                        line,
                        column,
                        "没有这样的列；可用的列：" + String.join(",", file.columns()) + "。",
                        "There is no such column; there are " + String.join(",", file.columns()) + "."));
            }
        }
    }

    private static Row row(PackFile file, int line, List<String> header, CSVRecord record, List<PackFault> faults) {
        if (record.size() != header.size()) {
            faults.add(new PackFault(
                    file,
                    line,
                    "",
                    "应有 " + header.size() + " 列，实有 " + record.size() + " 列；含逗号的内容请加双引号。",
                    "There should be " + header.size() + " columns and there are " + record.size()
                            + "; put what contains a comma in quotation marks."));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < Math.min(header.size(), record.size()); at++) {
            cells.put(header.get(at), record.get(at));
            if (record.get(at).length() > LONGEST_CELL) {
                faults.add(new PackFault(
                        file,
                        line,
                        header.get(at),
                        "不能超过 " + LONGEST_CELL + " 字。",
                        "At most " + LONGEST_CELL + " characters."));
            }
        }
        return new Row(file, line, cells);
    }

    private static void checkKeys(List<Row> rows, List<PackFault> faults) {
        Set<List<String>> seen = new HashSet<>();
        for (Row row : rows) {
            if (!seen.add(row.key())) {
                String key = String.join(" / ", row.key());
                faults.add(new PackFault(
                        row.file(),
                        row.line(),
                        row.file().keys().getFirst(),
                        "与前面的一行重复（" + key + "），请删去一行。",
                        "There is a line for this before (" + key + "); take one of them out."));
            }
        }
    }

    /** Which line a character stands in. */
    private static final class Lines {

        private final String text;
        private int line = 1;
        private int at;

        private Lines(String text) {
            this.text = text;
        }

        /** Asked in order; a blank line before it is not it. */
        int of(long character) {
            int position = (int) character;
            while (position < text.length() && (text.charAt(position) == '\n' || text.charAt(position) == '\r')) {
                position++;
            }
            for (; at < position && at < text.length(); at++) {
                if (text.charAt(at) == '\n') {
                    line++;
                }
            }
            return line;
        }
    }
}
