package org.xinqiao.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.xinqiao.notice.model.TemplateText;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;

/** 通知文字: by which words somebody is told: the place's, or those that the house begins with. */
@Component
class NoticeTexts {

    private static final AreaCode NOWHERE = new AreaCode("0000");

    private final NoticeBook book;
    private final Areas areas;
    private final Map<Purpose, Map<Lang, TemplateText>> ours = read();

    NoticeTexts(NoticeBook book, Areas areas) {
        this.book = book;
        this.areas = areas;
    }

    private static Map<Purpose, Map<Lang, TemplateText>> read() {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(NoticeTexts.class.getResourceAsStream("/notice/templates.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).stream()
                    .collect(Collectors.toMap(
                            row -> Purpose.valueOf(row.get("purpose")),
                            NoticeTexts::texts,
                            (one, other) -> other,
                            () -> new EnumMap<>(Purpose.class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<Lang, TemplateText> texts(CSVRecord row) {
        return Map.of(
                Lang.ZH, new TemplateText(row.get("subject"), row.get("words")),
                Lang.EN, new TemplateText(row.get("subject_en"), row.get("words_en")));
    }

    /** The words that the house begins with. */
    Map<Lang, TemplateText> ours(Purpose purpose) {
        return Objects.requireNonNull(ours.get(purpose));
    }

    TemplateText of(Purpose purpose, AreaCode place, Lang lang) {
        return Objects.requireNonNull(
                book.texts(place, purpose).orElseGet(() -> ours(purpose)).get(lang));
    }

    /** The place in which an area lies. */
    AreaCode place(AreaCode area) {
        return areas.path(area).stream().findFirst().map(Area::code).orElse(area);
    }

    /** Where somebody is told who does not say where; nowhere before a place is loaded. */
    AreaCode firstPlace() {
        return areas.roots().stream().findFirst().map(Area::code).orElse(NOWHERE);
    }
}
