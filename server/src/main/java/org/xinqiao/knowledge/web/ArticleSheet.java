package org.xinqiao.knowledge.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.RawArticle.Part;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.platform.SheetFoot;

/** 知识表: articles as lines of a workbook under the heads by which they can be brought in again; every text is text. */
final class ArticleSheet implements Closeable {

    private static final List<String> MORE = List.of("单位 unit", "状态 standing", "编号 id", "导出 exported");

    private final Workbook book;
    private final Worksheet sheet;
    private final String mark;
    private int lines = 1;

    /** @param mark who takes it out of the house, and when */
    ArticleSheet(OutputStream out, String mark) {
        this.mark = mark;
        this.book = new Workbook(out, "Xinqiao", "1.0");
        this.sheet = book.newWorksheet("知识条目");
        SheetFoot.put(sheet, mark);
        List<String> heads =
                new ArrayList<>(Arrays.stream(Part.values()).map(Part::zh).toList());
        heads.addAll(MORE);
        for (int column = 0; column < heads.size(); column++) {
            sheet.inlineString(0, column, heads.get(column));
        }
    }

    void row(KnowledgeViews.ArticleLine line, ArticleText text) {
        int column = 0;
        for (Part part : Part.values()) {
            sheet.inlineString(lines, column, SafeCell.out(cell(part, text)));
            column++;
        }
        sheet.inlineString(lines, column, line.unit() == null ? "" : line.unit().name());
        sheet.inlineString(lines, column + 1, line.standing().name());
        sheet.inlineString(lines, column + 2, line.id());
        sheet.inlineString(lines, column + 3, mark);
        lines++;
    }

    private static String cell(Part part, ArticleText text) {
        return switch (part) {
            case TITLE -> text.title();
            case TITLE_EN -> text.titleEn();
            case QUESTION -> text.question();
            case ANSWER -> text.answer();
            case BASIS -> text.basis();
            case DOCUMENTS -> text.documents();
            case STEPS -> text.steps();
            case PHONES ->
                text.phones().stream()
                        .map(each -> each.name() + " " + each.number())
                        .collect(Collectors.joining("\n"));
            case LINKS ->
                text.links().stream()
                        .map(each -> each.name() + " " + each.url())
                        .collect(Collectors.joining("\n"));
            case MATTER -> text.matter() == null ? "" : text.matter().value();
            case AREA -> text.area().value();
            case REACH ->
                switch (text.reach()) {
                    case UNIT -> "本单位";
                    case AREA -> "本区域";
                    case PUBLIC -> "公开";
                };
            case FROM -> text.from().toString();
            case UNTIL -> text.until().toString();
        };
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
