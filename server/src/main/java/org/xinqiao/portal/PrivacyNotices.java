package org.xinqiao.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.Sha256;
import org.xinqiao.privacy.DataClass;
import org.xinqiao.privacy.Retention;
import org.xinqiao.privacy.RetentionRule;

/**
 * 个人信息告知: who uses what of a citizen's data, why, how and how long, and what the citizen may ask for
 * (个人信息保护法 第十七条、第三十五条). How long is what the rule pack in force says.
 */
@Service
public class PrivacyNotices {

    private static final int VERSION = 12;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Told> told = read();
    private final Areas areas;
    private final Retention retention;
    private final PortalSettings settings;

    PrivacyNotices(Areas areas, Retention retention, PortalSettings settings) {
        this.areas = areas;
        this.retention = retention;
        this.settings = settings;
    }

    /** 中英文. */
    public record Words(String zh, String en) {}

    /**
     * 一类信息.
     *
     * @param months how long it is kept, in months after its last use; null for as long as the case it belongs to
     * @param clause what says how long
     */
    public record Line(
            Words data,
            Words purpose,
            Words seenBy,
            @Nullable Integer months,
            @Nullable String clause) {}

    /**
     * 一份告知.
     *
     * @param processor who answers for it, by name
     * @param contact where to ask
     * @param version changes with any word of it
     */
    public record PrivacyNotice(Words processor, String contact, String version, List<Line> lines) {}

    /** As it holds now. */
    public PrivacyNotice now() {
        Words processor = areas.roots().stream()
                .findFirst()
                .map(root -> new Words(root.name() + " 12345 热线", root.nameEn() + " 12345 hotline"))
                .orElse(new Words("12345 热线", "12345 hotline"));
        List<RetentionRule> rules = terms();
        List<Line> lines = told.stream().map(each -> each.kept(rules)).toList();
        String contact = settings.privacyContact();
        return new PrivacyNotice(processor, contact, digest(processor + contact + lines), lines);
    }

    private List<RetentionRule> terms() {
        return retention.rules();
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text)).substring(0, VERSION);
    }

    private static List<Told> read() {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(PrivacyNotices.class.getResourceAsStream("/portal/privacy-notice.csv")),
                        StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.stream().map(Told::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the file says it. @param kept the class of data whose term holds for it; null for that of the case */
    private record Told(
            Words data,
            Words purpose,
            Words seenBy,
            @Nullable DataClass kept) {

        static Told of(CSVRecord row) {
            String kept = row.get("kept");
            return new Told(
                    words(row, "data"),
                    words(row, "purpose"),
                    words(row, "seen_by"),
                    kept.isEmpty() ? null : DataClass.valueOf(kept));
        }

        private static Words words(CSVRecord row, String column) {
            return new Words(row.get(column + "_zh"), row.get(column + "_en"));
        }

        Line kept(List<RetentionRule> rules) {
            Optional<RetentionRule> rule =
                    rules.stream().filter(each -> each.dataClass() == kept).findFirst();
            return new Line(
                    data,
                    purpose,
                    seenBy,
                    rule.map(RetentionRule::months).orElse(null),
                    rule.map(RetentionRule::clause).orElse(null));
        }
    }
}
