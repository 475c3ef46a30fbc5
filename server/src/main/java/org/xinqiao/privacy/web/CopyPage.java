package org.xinqiao.privacy.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.intake.OwnLetters;
import org.xinqiao.notice.OwnMessages;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.privacy.PersonFile;

/** 副本页: the file as a page that its owner can read and print, with who made it behind the text. */
final class CopyPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(PlaceTime.ZONE);

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s</title><style>
            body { font: 15px/1.7 sans-serif; color: #1c2424; max-width: 860px; margin: 32px auto; padding: 0 20px; }
            h1 { font-size: 22px } h2 { font-size: 16px; margin: 28px 0 6px; border-top: 1px solid #d5dcdc; padding-top: 14px }
            dl { display: grid; grid-template-columns: 8em 1fr; gap: 2px 12px } dt { color: #5b6868 } dd { margin: 0 }
            p.text { white-space: pre-wrap } footer { margin-top: 32px; color: #5b6868; font-size: 13px }
            body::before { content: ""; position: fixed; inset: 0; opacity: .12; pointer-events: none;
              background-image: url("data:image/svg+xml,%2$s"); print-color-adjust: exact }
            </style></head><body>
            <h1>%1$s</h1>
            <dl><dt>姓名</dt><dd>%3$s</dd><dt>电话</dt><dd>%4$s</dd><dt>来电次数</dt><dd>%5$d</dd>
            <dt>首次来电</dt><dd>%6$s</dd><dt>最近来电</dt><dd>%7$s</dd><dt>诉求</dt><dd>%8$d 件</dd></dl>
            %9$s
            %12$s
            %13$s
            <footer>由 %10$s 于 %11$s 导出，供本人查阅。</footer>
            </body></html>
            """;

    private static final String CASE = """
            <h2>%s　%s</h2>
            <dl><dt>编号</dt><dd>%s</dd><dt>登记时间</dt><dd>%s</dd><dt>渠道</dt><dd>%s</dd><dt>地址</dt><dd>%s</dd>
            <dt>状态</dt><dd>%s（%s）</dd></dl>
            <p class="text">%s</p>
            """;

    private static final String TOLD = """
            <dl><dt>%s</dt><dd>%s %s %s</dd></dl>
            <p class="text">%s</p>
            """;

    private static final String ACCOUNT = """
            <dl><dt>%s</dt><dd>%s</dd><dt>首次</dt><dd>%s</dd><dt>最近来信</dt><dd>%s</dd></dl>
            """;

    private static final String TILE = "<svg xmlns='http://www.w3.org/2000/svg' width='340' height='190'>"
            + "<text x='170' y='95' text-anchor='middle' transform='rotate(-22 170 95)' font-size='13'>%s</text></svg>";

    private CopyPage() {}

    static String of(PersonFile file) {
        String mark = TILE.formatted(plain(file.madeBy()) + " " + at(file.made()));
        return PAGE.formatted(
                plain(file.madeFor()),
                org.springframework.web.util.UriUtils.encode(mark, java.nio.charset.StandardCharsets.UTF_8),
                plain(file.person().name()),
                plain(file.person().phone()),
                file.person().contacts(),
                at(file.person().firstContact()),
                at(file.person().lastContact()),
                file.cases().size(),
                file.cases().stream().map(CopyPage::of).collect(Collectors.joining()),
                plain(file.madeBy()),
                at(file.made()),
                section(
                        "来往消息",
                        Stream.concat(
                                file.letters().stream().map(CopyPage::of),
                                file.messages().stream().map(CopyPage::of))),
                section("渠道账号", file.accounts().stream().map(CopyPage::of)));
    }

    /** Nothing where there is nothing to tell. */
    private static String section(String title, Stream<String> parts) {
        String all = parts.collect(Collectors.joining());
        return all.isEmpty() ? "" : "<h2>" + title + "</h2>" + all;
    }

    private static String of(OwnLetters.Letter it) {
        return TOLD.formatted(
                at(it.at()),
                plain(it.channel().zh()),
                it.incoming() ? "来信" : "回复",
                plain(it.sender()),
                plain(Stream.concat(
                                Stream.of(it.title(), it.text(), it.address()),
                                it.files().stream().map(name -> "附件：" + name))
                        .filter(Predicate.not(String::isBlank))
                        .collect(Collectors.joining("\n"))));
    }

    private static String of(OwnMessages.Message it) {
        return TOLD.formatted(
                at(it.at()),
                it.channel() == org.xinqiao.notice.Channel.SMS ? "短信" : "电子邮件",
                it.incoming() ? "来信" : "通知",
                plain(it.about()),
                plain(it.words()));
    }

    private static String of(OwnLetters.Account it) {
        return ACCOUNT.formatted(plain(it.channel().zh()), plain(it.name()), at(it.since()), at(it.wroteAt()));
    }

    private static String of(CallerCase it) {
        return CASE.formatted(
                plain(it.kind().zh()),
                plain(it.title()),
                plain(it.number()),
                at(it.registeredAt()),
                plain(it.channel().zh()),
                plain(it.address()),
                plain(it.stage().zh()),
                at(it.changedAt()),
                plain(it.text()));
    }

    private static String at(Instant moment) {
        return MOMENT.format(moment);
    }

    private static String plain(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
