package org.xinqiao.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleText.Phone;
import org.xinqiao.organisation.Unit;
import org.xinqiao.platform.StartRefused;
import tools.jackson.databind.JsonNode;

/** 初始条目的内容: read by the rules by which any article is; days are counted from the day on which the place is loaded. */
@Component
class FirstTexts {

    private static final int SINCE = -200;
    private static final int FOR = 400;

    private final TextReading reading;

    FirstTexts(TextReading reading) {
        this.reading = reading;
    }

    ArticleText read(JsonNode each, Unit unit, LocalDate today) {
        TextReading.Read read = reading.read(sent(each, unit, today), today);
        return Optional.ofNullable(read.text()).orElseThrow(() -> {
            String title = each.path("title").asString("");
            String zh = read.wrong().stream().map(one -> one.zh()).collect(Collectors.joining());
            String en = read.wrong().stream().map(one -> one.en()).collect(Collectors.joining(" "));
            return new StartRefused(
                    "articles.json 的条目“" + title + "”有误：" + zh,
                    "The article " + title + " of articles.json is wrong: " + en);
        });
    }

    private static TextReading.Sent sent(JsonNode each, Unit unit, LocalDate today) {
        return new TextReading.Sent(
                each.path("area").asString(unit.area().value()),
                each.path("matter").asString(""),
                each.path("reach").asString("PUBLIC"),
                each.path("title").asString(""),
                each.path("title_en").asString(""),
                each.path("question").asString(""),
                each.path("answer").asString(""),
                each.path("basis").asString(""),
                lines(each, "documents"),
                lines(each, "steps"),
                each.path("phones")
                        .valueStream()
                        .map(one -> new Phone(
                                one.path("name").asString(""),
                                one.path("number").asString("")))
                        .toList(),
                List.of(),
                today.plusDays(each.path("fromDays").asInt(SINCE)).toString(),
                today.plusDays(each.path("untilDays").asInt(FOR)).toString());
    }

    private static String lines(JsonNode each, String part) {
        JsonNode value = each.path(part);
        return value.isArray()
                ? value.valueStream().map(line -> line.asString("")).collect(Collectors.joining("\n"))
                : value.asString("");
    }
}
