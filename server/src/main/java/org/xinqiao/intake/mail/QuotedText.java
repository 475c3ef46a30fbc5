package org.xinqiao.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 引文与签名: leaves of a letter what its sender wrote this time. A letter that is nothing but a quotation is left as it is. */
final class QuotedText {

    /** What begins a quotation that goes on to the end. */
    private static final List<Pattern> BEGINNINGS = List.of(
            Pattern.compile(
                    "^[-—_=\\s]{2,}(原始邮件|回复的原邮件|原邮件|转发的邮件|转发邮件|Original [Mm]essage|Forwarded message)[-—_=\\s]*$"),
            Pattern.compile("^_{10,}$"),
            Pattern.compile("^(在|于)?\\s?\\S.{4,120}(写道|写到)\\s?[：:]\\s*$"),
            Pattern.compile("^On\\b.{6,200}\\bwrote:\\s*$"));

    private static final Pattern HEADING = Pattern.compile("^\\*?(发件人|From)\\s?[：:].*");
    private static final Pattern FURTHER = Pattern.compile("^\\*?(发送时间|发送日期|日期|时间|收件人|Sent|Date|To)\\s?[：:].*");
    private static final Pattern SIGNATURE = Pattern.compile("^--\\s?$");
    private static final Pattern DEVICE = Pattern.compile("^(发自我的|来自我的|从我的|Sent from my|Get Outlook for)\\s?.{0,40}$");
    private static final int LINES = 4;

    private QuotedText() {}

    static String cut(String text) {
        String whole = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u00a0', ' ')
                .strip();
        List<String> kept = new ArrayList<>();
        List<String> lines = whole.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (beginsQuotation(lines, i) || SIGNATURE.matcher(lines.get(i)).matches()) {
                break;
            }
            if (!line.startsWith(">") && !DEVICE.matcher(line).matches()) {
                kept.add(lines.get(i).stripTrailing());
            }
        }
        String own = String.join("\n", kept).replaceAll("\n{3,}", "\n\n").strip();
        return own.isEmpty() ? whole : own;
    }

    private static boolean beginsQuotation(List<String> lines, int at) {
        String line = lines.get(at).strip();
        // a line that was broken in two by the sender's program
        String two = at + 1 < lines.size() ? line + " " + lines.get(at + 1).strip() : line;
        return BEGINNINGS.stream().anyMatch(beginning -> beginning.matcher(line).matches())
                || BEGINNINGS.getLast().matcher(two).matches()
                || isHeading(lines, at);
    }

    private static boolean isHeading(List<String> lines, int at) {
        return HEADING.matcher(lines.get(at).strip()).matches()
                && lines.subList(at + 1, Math.min(lines.size(), at + 1 + LINES)).stream()
                        .anyMatch(line -> FURTHER.matcher(line.strip()).matches());
    }
}
