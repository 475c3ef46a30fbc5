package org.xinqiao.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.intake.model.Choices;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.intake.model.Moments;
import org.xinqiao.intake.model.Target;
import org.xinqiao.intake.store.RowFailure;
import org.xinqiao.intake.store.TableRow;
import org.xinqiao.organisation.AreaCode;

/** 行的读法: from the cells of a row to a case, or to everything that keeps it from being one. */
@Component
class RowReading {

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_MADE_TITLE = 40;
    private static final int LONGEST_LINE = 300;
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
     * @param hasId whether the file itself says which row it is
     * @param at when it came, if the file says so
     */
    record Good(
            String source,
            boolean hasId,
            Facts facts,
            String name,
            String phone,
            @Nullable Instant at) implements Result {}

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
            Facts facts = facts();
            Instant at = at();
            String name = line(Target.NAME);
            String phone = phone();
            String id = line(Target.SOURCE_ID);
            if (!zh.isEmpty()) {
                return new Bad(new RowFailure(row.no(), String.join("；", zh), String.join("; ", en)));
            }
            String source = id.isEmpty() ? "IMPORT:#" + fingerprint() : "IMPORT:" + run.origin() + ":" + id;
            return new Good(source, !id.isEmpty(), facts, name, phone, at);
        }

        private Facts facts() {
            String text = text();
            return new Facts(
                    choice(Target.KIND, Choices::kind, Facts.Kind.MESSAGE),
                    choice(Target.URGENCY, Choices::urgency, Facts.Urgency.NORMAL),
                    choice(Target.CHANNEL, Choices::channel, run.wishes().channel()),
                    title(text),
                    text,
                    words.matter(cell(Target.MATTER)).orElse(null),
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

        private @Nullable Instant at() {
            String typed = cell(Target.TIME);
            if (typed.isEmpty()) {
                return null;
            }
            Optional<Instant> at = Moments.parse(typed);
            if (at.isEmpty()) {
                wrong("时间无法识别：" + typed, "the time cannot be read: " + typed);
            } else if (at.get().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
                wrong("时间在将来：" + typed, "the time lies in the future: " + typed);
            }
            return at.orElse(null);
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
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (Target target : Target.values()) {
                    digest.update((target.key() + "=" + cell(target) + "\0").getBytes(StandardCharsets.UTF_8));
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private void wrong(String inChinese, String inEnglish) {
            zh.add(inChinese);
            en.add(inEnglish);
        }
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
