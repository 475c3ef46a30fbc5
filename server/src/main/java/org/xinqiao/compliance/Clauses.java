package org.xinqiao.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** 条款清单: every clause that the house answers for, as it stands in {@code compliance/clauses.csv}. */
public final class Clauses {

    private static final String LAWS = "/compliance/laws.csv";
    private static final String CLAUSES = "/compliance/clauses.csv";

    private Clauses() {}

    /**
     * 法律.
     *
     * @param number by which clauses name it
     * @param name its title
     */
    public record Law(String number, Clause.Words name) {}

    /** The laws and standards, in the order in which they are shown. */
    public static List<Law> laws() {
        return read(LAWS).stream()
                .map(row -> new Law(row.get("law"), words(row, "name")))
                .toList();
    }

    /** All clauses, law by law. */
    public static List<Clause> all() {
        return read(CLAUSES).stream().map(Clauses::clause).toList();
    }

    private static Clause clause(CSVRecord row) {
        return new Clause(
                row.get("id"),
                row.get("law"),
                row.get("clause"),
                words(row, "demand"),
                Clause.Holder.valueOf(row.get("holder")),
                several(row.get("tests")),
                several(row.get("breach")),
                words(row, "note"));
    }

    private static Clause.Words words(CSVRecord row, String what) {
        return new Clause.Words(row.get(what + "_zh"), row.get(what + "_en"));
    }

    private static List<String> several(String cell) {
        return cell.isBlank() ? List.of() : Arrays.asList(cell.split(" +"));
    }

    private static List<CSVRecord> read(String list) {
        try (InputStream stream = Objects.requireNonNull(Clauses.class.getResourceAsStream(list), list);
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
