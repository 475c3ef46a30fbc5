package org.xinqiao.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.intake.model.Choices;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.intake.model.Moments;
import org.xinqiao.intake.model.Target;
import org.xinqiao.intake.store.RowFailure;
import org.xinqiao.intake.store.TableRow;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.Sha256;

/** 行的读法: from the cells of a row to a case, or to everything that keeps it from being one. */
@Component
class RowReading {

    private static final char UNKNOWN = '\uFFFD';
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_MADE_TITLE = 40;
    private static final int LONGEST_LINE = 300;
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final RowWords words;
    private final Clock clock;

    RowReading(RowWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Result read(TableRow row, ImportRun run, Viewer viewer) {
        return new Reader(row, run, viewer).read();
    }

    /** 读出的行. */
    sealed interface Result {}

    /**
     * 可登记.
     *
     * @param row its number in the file
     * @param hasId whether the file itself says which row it is
     * @param isUnmatched whether the file names a matter that is none of ours
     * @param at when it came: now, unless the file says otherwise
     */
    record Good(
            int row,
            String source,
            boolean hasId,
            Facts facts,
            boolean isUnmatched,
            String name,
            String phone,
            Instant at)
            implements Result {}

    /** 不可登记. */
    record Bad(RowFailure failure) implements Result {}

    private final class Reader {

        private final TableRow row;
        private final Columns columns;
        private final ImportRun run;
        private final Viewer viewer;
        private final List<String> zh = new ArrayList<>();
        private final List<String> en = new ArrayList<>();

        private Reader(TableRow row, ImportRun run, Viewer viewer) {
            this.row = row;
            this.columns = run.wishes().columns();
            this.run = run;
            this.viewer = viewer;
        }

        private Result read() {
            checkRow();
            Facts facts = facts();
            Instant at = at();
            String name = line(Target.NAME);
            String phone = phone();
            String id = line(Target.SOURCE_ID);
            if (!zh.isEmpty()) {
                return new Bad(new RowFailure(row.no(), String.join("；", zh), String.join("; ", en)));
            }
            String source = id.isEmpty() ? "IMPORT:#" + fingerprint() : "IMPORT:" + run.origin() + ":" + id;
            boolean isUnmatched = facts.matter() == null && !cell(Target.MATTER).isEmpty();
            return new Good(row.no(), source, !id.isEmpty(), facts, isUnmatched, name, phone, at);
        }

        /** What was cut wrongly or cannot be read is not taken for what it looks like. */
        private void checkRow() {
            if (row.isTorn()) {
                wrong(
                        "引号没有配对，后面的行可能并进了这一行",
                        "a quotation mark is not closed; later rows may have slipped into this one");
            }
            boolean isTooWide = row.cells().stream().skip(run.file().width()).anyMatch(cell -> !cell.isBlank());
            if (isTooWide && !run.file().shape().isWorkbook()) {
                wrong(
                        "比表头多出几格，内容里的分隔符要加引号",
                        "there are more cells than in the header; separators within a cell need quotation marks");
            }
            if (Arrays.stream(Target.values()).anyMatch(target -> cell(target).indexOf(UNKNOWN) >= 0)) {
                wrong("有无法识别的字符（�）", "some characters cannot be read (�)");
            }
        }

        private @Nullable MatterCode matter() {
            String typed = cell(Target.MATTER);
            Optional<MatterCode> matter = words.matter(typed);
            if (matter.isEmpty() && MatterCode.parse(typed).isPresent()) {
                wrong("没有这个事项代码：" + typed, "there is no such matter: " + typed);
            }
            return matter.orElse(null);
        }

        private Facts facts() {
            String text = text();
            return new Facts(
                    choice(Target.KIND, Choices::kind, Facts.Kind.MESSAGE),
                    choice(Target.URGENCY, Choices::urgency, Facts.Urgency.NORMAL),
                    choice(Target.CHANNEL, Choices::channel, run.wishes().channel()),
                    title(text),
                    text,
                    matter(),
                    area(),
                    line(Target.ADDRESS),
                    null,
                    false,
                    null);
        }

        private String text() {
            String text = cell(Target.TEXT);
            if (text.isEmpty()) {
                wrong("缺少内容", "the text is missing");
            } else if (text.length() > LONGEST_TEXT) {
                wrong("内容超过 " + LONGEST_TEXT + " 字", "the text is longer than " + LONGEST_TEXT + " characters");
            }
            return text;
        }

        /** Without a title of its own a case is called by the beginning of its text. */
        private String title(String text) {
            String given = cell(Target.TITLE).replaceAll("\\s+", " ");
            return given.isEmpty()
                    ? shortened(text.replaceAll("\\s+", " "), LONGEST_MADE_TITLE)
                    : shortened(given, LONGEST_TITLE);
        }

        private AreaCode area() {
            String typed = cell(Target.AREA);
            if (typed.isEmpty()) {
                return run.wishes().area();
            }
            Optional<AreaCode> area = words.area(typed, viewer.scope().area());
            if (area.isEmpty()) {
                wrong("辖区内没有这个区域，或不止一个：" + typed, "there is no such area within yours, or more than one: " + typed);
            }
            return area.orElse(run.wishes().area());
        }

        private Instant at() {
            String typed = cell(Target.TIME);
            if (typed.isEmpty()) {
                return clock.instant();
            }
            Optional<Instant> at = Moments.parse(typed);
            if (at.isEmpty()) {
                wrong("时间无法识别：" + typed, "the time cannot be read: " + typed);
            } else if (at.get().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
                wrong("时间在将来：" + typed, "the time lies in the future: " + typed);
            } else if (at.get().isBefore(EARLIEST)) {
                wrong("时间过早：" + typed, "the time is too long ago: " + typed);
            }
            return at.orElse(Instant.EPOCH);
        }

        private String phone() {
            String typed = line(Target.PHONE);
            if (!typed.isEmpty() && PhoneNumber.parse(typed).isEmpty()) {
                wrong("电话号码不正确", "this is no phone number");
            }
            return typed;
        }

        private <E> E choice(Target target, Function<String, Optional<E>> read, E otherwise) {
            String typed = cell(target);
            if (typed.isEmpty()) {
                return otherwise;
            }
            Optional<E> found = read.apply(typed);
            if (found.isEmpty()) {
                wrong(target.zh() + "无法识别：" + typed, "unknown " + target.key() + ": " + typed);
            }
            return found.orElse(otherwise);
        }

        private String line(Target target) {
            String typed = cell(target);
            if (typed.length() > LONGEST_LINE) {
                wrong(
                        target.zh() + "超过 " + LONGEST_LINE + " 字",
                        target.key() + " is longer than " + LONGEST_LINE + " characters");
            }
            return typed;
        }

        private String cell(Target target) {
            return columns.cell(row.cells(), target);
        }

        /** Two rows that say the same in every column that means something are one. */
        private String fingerprint() {
            MessageDigest digest = Sha256.begin();
            for (Target target : Target.values()) {
                digest.update((target.key() + "=" + cell(target) + "\0").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        /** It stays on record longer than the file; a number that stood in a wrong column does not. */
        private void wrong(String inChinese, String inEnglish) {
            zh.add(FreeText.masked(inChinese));
            en.add(FreeText.masked(inEnglish));
        }
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
