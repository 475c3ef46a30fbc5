package org.xinqiao.knowledge;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleText.Link;
import org.xinqiao.knowledge.model.ArticleText.Phone;
import org.xinqiao.knowledge.model.ArticleText.Reach;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;

/** 条目读入: makes an article's text of what a form or a file says, and tells of every part what is wrong with it, all at once. */
@Component
public class TextReading {

    private static final int LINE = 100;
    private static final int SHORT = 600;
    private static final int LONG = 8_000;
    private static final int MOST_CONTACTS = 20;
    private static final int ADDRESS = 500;
    private static final Pattern NUMBER = Pattern.compile("[0-9+-]{3,20}");
    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9]\\d{9}");

    private final Areas areas;
    private final Matters matters;

    TextReading(Areas areas, Matters matters) {
        this.areas = areas;
        this.matters = matters;
    }

    /** 送来的条目: as a form or a file says it. */
    public record Sent(
            String area,
            String matter,
            String reach,
            String title,
            String titleEn,
            String question,
            String answer,
            String basis,
            String documents,
            String steps,
            List<Phone> phones,
            List<Link> links,
            String from,
            String until) {}

    /** 读到的条目. @param text what it says; null where something is wrong */
    public record Read(@Nullable ArticleText text, List<FieldProblem> wrong) {}

    /** @param today what is not said is valid from now on, for a year */
    public Read read(Sent sent, LocalDate today) {
        Reading reading = new Reading();
        AreaCode area = area(sent.area(), reading);
        MatterCode matter = matter(sent.matter(), reading);
        LocalDate from = reading.day("from", sent.from(), today);
        LocalDate until = reading.day("until", sent.until(), from.plusYears(1));
        if (until.isBefore(from)) {
            reading.wrong("until", "有效期至不能早于生效日期。", "It cannot end before it begins.");
        }
        String title = reading.words("title", sent.title(), LINE);
        String titleEn = reading.words("titleEn", sent.titleEn(), 2 * LINE);
        String question = reading.words("question", sent.question(), SHORT);
        String answer = reading.words("answer", sent.answer(), LONG);
        String basis = reading.words("basis", sent.basis(), LONG / 2);
        String documents = reading.words("documents", sent.documents(), LONG / 2);
        String steps = reading.words("steps", sent.steps(), LONG / 2);
        Reach reach = reading.reach(sent.reach());
        List<Phone> phones = reading.phones(sent.phones());
        List<Link> links = reading.links(sent.links());
        if (area == null || !reading.wrong.isEmpty()) {
            return new Read(null, reading.wrong);
        }
        return new Read(
                new ArticleText(
                        area, matter, reach, title, titleEn, question, answer, basis, documents, steps, phones, links,
                        from, until),
                List.of());
    }

    private @Nullable AreaCode area(String sent, Reading reading) {
        Optional<AreaCode> found = AreaCode.parse(sent.strip())
                .flatMap(areas::find)
                .or(() -> areas.search(sent.strip(), 1).stream()
                        .filter(area -> area.name().equals(sent.strip()))
                        .findFirst())
                .map(Area::code);
        if (found.isEmpty()) {
            reading.wrong("area", "请选择区域。", "Choose an area.");
        }
        return found.orElse(null);
    }

    private @Nullable MatterCode matter(String sent, Reading reading) {
        String wanted = sent.strip();
        if (wanted.isEmpty()) {
            return null;
        }
        Optional<MatterCode> found = MatterCode.parse(wanted)
                .flatMap(matters::find)
                .or(() -> matters.list().stream()
                        .filter(matter -> matter.name().equals(wanted))
                        .findFirst())
                .map(Matter::code);
        if (found.isEmpty()) {
            reading.wrong("matter", "没有这个事项，请从目录中选择。", "There is no such matter: choose one of the catalogue.");
        }
        return found.orElse(null);
    }

    /** 读一条. */
    private static final class Reading {

        private final List<FieldProblem> wrong = new ArrayList<>();

        void wrong(String field, String zh, String en) {
            wrong.add(new FieldProblem(field, "invalid", zh, en));
        }

        String words(String field, String sent, int longest) {
            String words = sent.replace("\r\n", "\n").replace("\0", "").strip();
            if (words.length() > longest) {
                wrong(field, "最多 " + longest + " 个字。", "At most " + longest + " characters.");
            }
            if (!FreeText.masked(words).equals(words)) {
                wrong(
                        field,
                        "这里不能有电话、证件、车牌等号码；办公电话请写到“联系电话”栏。",
                        "No telephone, identity or plate numbers here; an office's number belongs among the telephones.");
            }
            return words;
        }

        LocalDate day(String field, String sent, LocalDate otherwise) {
            try {
                return sent.isBlank() ? otherwise : PlaceTime.read(sent.strip().replace('/', '-'));
            } catch (DateTimeException none) {
                wrong(field, "日期请写成 2026-11-30。", "Write days as 2026-11-30.");
                return otherwise;
            }
        }

        Reach reach(String sent) {
            return switch (sent.strip().toUpperCase(Locale.ROOT)) {
                case "", "AREA", "本区域" -> Reach.AREA;
                case "UNIT", "本单位" -> Reach.UNIT;
                case "PUBLIC", "公开" -> Reach.PUBLIC;
                default -> {
                    wrong("reach", "公开范围请写：本单位、本区域或公开。", "Shared with: unit, area or public.");
                    yield Reach.AREA;
                }
            };
        }

        List<Phone> phones(List<Phone> sent) {
            List<Phone> phones = new ArrayList<>();
            for (Phone each : sent) {
                String number = each.number().replaceAll("[\\s()（）]", "");
                if (!NUMBER.matcher(number).matches()
                        || MOBILE.matcher(number.replace("-", "")).matches()) {
                    wrong(
                            "phones",
                            "联系电话只能是办公电话，如 0960-8200001：" + FreeText.masked(each.number()),
                            "Only telephones of offices, as 0960-8200001: " + FreeText.masked(each.number()));
                }
                phones.add(new Phone(words("phones", each.name(), LINE), number));
            }
            return few("phones", phones);
        }

        List<Link> links(List<Link> sent) {
            List<Link> links = new ArrayList<>();
            for (Link each : sent) {
                String url = each.url().strip();
                if (!isOfTheWeb(url) || !FreeText.masked(url).equals(url)) {
                    wrong("links", "链接以 http:// 或 https:// 开头。", "A link begins with http:// or https://.");
                }
                links.add(new Link(words("links", each.name(), LINE), url));
            }
            return few("links", links);
        }

        private <T> List<T> few(String field, List<T> all) {
            if (all.size() > MOST_CONTACTS) {
                wrong(field, "最多 " + MOST_CONTACTS + " 个。", "At most " + MOST_CONTACTS + ".");
            }
            return all;
        }

        private static boolean isOfTheWeb(String url) {
            try {
                URI read = new URI(url);
                String scheme = read.getScheme();
                return url.length() <= ADDRESS
                        && read.getHost() != null
                        && ("http".equals(scheme) || "https".equals(scheme));
            } catch (URISyntaxException none) {
                return false;
            }
        }
    }
}
