package org.xinqiao.knowledge;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleText.Link;
import org.xinqiao.knowledge.model.ArticleText.Phone;
import org.xinqiao.knowledge.model.ImportRow;
import org.xinqiao.knowledge.model.ImportRow.Reason;
import org.xinqiao.knowledge.model.ImportRow.Verdict;
import org.xinqiao.knowledge.model.RawArticle;
import org.xinqiao.knowledge.model.RawArticle.Part;
import org.xinqiao.knowledge.reading.ArticleFile;
import org.xinqiao.knowledge.store.ArticleListTable;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.json.JsonMapper;

/**
 * 知识导入: the front door to bringing in many articles from a file. A trial run says of each what would become of it; then all
 * that are good become drafts, which are reviewed like any other, or none.
 */
@Service
public class ArticleImports {

    private final Articles articles;
    private final ArticleReading reading;
    private final ArticleListTable lists;
    private final TextReading texts;
    private final Audit audit;
    private final JsonMapper json;

    ArticleImports(
            Articles articles,
            ArticleReading reading,
            ArticleListTable lists,
            TextReading texts,
            Audit audit,
            JsonMapper json) {
        this.articles = articles;
        this.reading = reading;
        this.lists = lists;
        this.texts = texts;
        this.audit = audit;
        this.json = json;
    }

    /** 导入报告. @param drafts the articles that were begun; none in a trial run */
    public record Report(List<ImportRow> rows, List<Long> drafts) {}

    /** 试运行: what would become of each. */
    public Report look(String name, byte[] content, UnitId unit, Viewer viewer) {
        if (!viewer.may(Power.WRITE_ARTICLES)) {
            throw new ProblemFound(org.xinqiao.access.AccessProblem.DENIED);
        }
        return new Report(judged(name, content, unit, viewer), List.of());
    }

    /** Takes in what is good, and what is doubtful if that is wished; all in one go, or nothing. */
    public Report take(String name, byte[] content, UnitId unit, boolean doubtful, Viewer viewer) {
        List<ImportRow> rows = look(name, content, unit, viewer).rows();
        List<ArticleText> good = rows.stream()
                .filter(row -> row.verdict() == Verdict.TAKEN || doubtful && row.verdict() == Verdict.DOUBTFUL)
                .map(ImportRow::text)
                .filter(Objects::nonNull)
                .toList();
        List<Long> drafts = articles.beginAll(unit, good, viewer);
        audit.did(Act.of(AuditAction.ARTICLES_IMPORTED, viewer.who())
                .on(Subject.of("unit", unit.value()))
                .with("rows", rows.size())
                .with("taken", drafts.size()));
        return new Report(rows, drafts);
    }

    private List<ImportRow> judged(String name, byte[] content, UnitId unit, Viewer viewer) {
        List<RawArticle> raw;
        try {
            raw = ArticleFile.read(name, content, json);
        } catch (IOException unreadable) {
            throw new ProblemFound(KnowledgeProblem.UNREADABLE_FILE);
        }
        Set<String> known = lists.titlesOf(
                unit, raw.stream().map(each -> each.get(Part.TITLE)).toList());
        Set<String> seen = new HashSet<>();
        List<ImportRow> rows = new ArrayList<>();
        for (RawArticle each : raw) {
            rows.add(judged(each, known, seen, viewer));
            seen.add(each.get(Part.TITLE));
        }
        return rows;
    }

    private ImportRow judged(RawArticle raw, Set<String> known, Set<String> seen, Viewer viewer) {
        String title = raw.get(Part.TITLE);
        LocalDate today = reading.today();
        TextReading.Read read = texts.read(sent(raw, viewer), today);
        List<Reason> why = new ArrayList<>(read.wrong().stream()
                .map(each -> new Reason(each.field(), each.zh(), each.en()))
                .toList());
        ArticleText text = read.text();
        if (text != null && !text.isWhole()) {
            why.add(new Reason("title", "标题、问题、答案缺一不可。", "Title, question and answer all have to be there."));
        }
        if (text == null || !why.isEmpty()) {
            return new ImportRow(raw.line(), title, Verdict.REFUSED, null, why);
        }
        if (known.contains(title)) {
            why.add(new Reason("title", "本单位已有同名条目。", "The unit has an article of that title already."));
        }
        if (seen.contains(title)) {
            why.add(new Reason("title", "文件里有同名条目。", "The file has another of that title."));
        }
        if (text.until().isBefore(today)) {
            why.add(new Reason("until", "有效期已过。", "It is out of date already."));
        }
        return new ImportRow(raw.line(), title, why.isEmpty() ? Verdict.TAKEN : Verdict.DOUBTFUL, text, why);
    }

    private static TextReading.Sent sent(RawArticle raw, Viewer viewer) {
        String area = raw.get(Part.AREA);
        return new TextReading.Sent(
                area.isEmpty() ? viewer.scope().area().value() : area,
                raw.get(Part.MATTER),
                raw.get(Part.REACH),
                raw.get(Part.TITLE),
                raw.get(Part.TITLE_EN),
                raw.get(Part.QUESTION),
                raw.get(Part.ANSWER),
                raw.get(Part.BASIS),
                raw.get(Part.DOCUMENTS),
                raw.get(Part.STEPS),
                lines(raw.get(Part.PHONES)).stream().map(ArticleImports::phone).toList(),
                lines(raw.get(Part.LINKS)).stream().map(ArticleImports::link).toList(),
                raw.get(Part.FROM),
                raw.get(Part.UNTIL));
    }

    /** Contacts stand a line each, or apart by semicolons. */
    private static List<String> lines(@Nullable String words) {
        return words == null
                ? List.of()
                : java.util.Arrays.stream(words.split("[\\n;；]"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static Phone phone(String line) {
        int blank = line.lastIndexOf(' ');
        return new Phone(blank < 0 ? "" : line.substring(0, blank).strip(), line.substring(blank + 1));
    }

    private static Link link(String line) {
        int http = Math.max(line.indexOf("http://"), line.indexOf("https://"));
        return http < 0
                ? new Link(line, line)
                : new Link(line.substring(0, http).strip(), line.substring(http));
    }
}
