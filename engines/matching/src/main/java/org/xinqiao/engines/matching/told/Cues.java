package org.xinqiao.engines.matching.told;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 线索词: what kind of request it is, and how urgent, by the words that people use for it. */
public final class Cues {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;
    private static final double PERHAPS = 0.5;

    private static final List<Line> KINDS = List.of(
            line("REPORT", SURE, "举报|揭发|实名反映.{0,4}(?:违法|违规)"),
            line("PRAISE", SURE, "表扬|点赞|送锦旗|感谢(?:信|.{0,12}(?:师傅|同志|医生|民警|工作人员|老师))|提出感谢"),
            line("COMPLAINT", SURE, "(?:要|我要|想|进行|再次)?投诉"),
            line("APPEAL", SURE, "申诉|不服.{0,6}(?:决定|处罚|处理|认定)|申请复核"),
            line("SUGGESTION", SURE, "建议|提(?:个|一个|一点)意见"),
            line("QUESTION", SURE, "咨询|请问|想(?:了解|问)(?:一下|下)?"),
            line("REPORT", LIKELY, "无证(?:经营|行医|驾驶)|偷排|非法|假冒伪劣|传销|赌博|偷税|违法建(?:设|筑)"),
            line("PRAISE", LIKELY, "非常感谢|服务(?:很|非常|特别)好|热情(?:周到|耐心)"),
            line("COMPLAINT", LIKELY, "态度(?:差|恶劣|很差|不好|特别差)|乱收费|推诿|不作为|扰民|太吵|拖欠|欠薪|不给(?:退|发|办)|不退(?:款|费|还)"),
            line(
                    "QUESTION",
                    LIKELY,
                    "怎么(?:办|取|申请|办理|查|交|提取|报销|转)|如何|需要(?:什么|哪些)(?:材料|手续|条件)?|在哪(?:里|儿)?(?:办|交|查|领)|多少钱|什么时候(?:能|可以|发|到)"),
            line("SUGGESTION", LIKELY, "希望(?:能|可以|有关部门)?(?:增设|增加|开通|设置|安装|改造)|能不能(?:增设|增加|开通|设置|安装)"),
            line(
                    "HELP",
                    LIKELY,
                    "求助|帮(?:忙|我)|停水|停电|停气|停暖|漏水|不亮|坏了|堵(?:了|塞)|没有(?:水|电|暖气)|暖气不热|(?:尽快|赶紧|马上)?(?:来|派人).{0,3}(?:修|处理)"),
            line("QUESTION", PERHAPS, "(?:吗|呢)[？?]?$|[？?]$"));

    private static final List<Line> URGENCIES = List.of(
            line(
                    "URGENT",
                    SURE,
                    "紧急|十万火急|抢修|井盖.{0,4}(?:缺失|丢失|不见|没了|没有|坏了|塌)|漏电|路面塌陷|塌陷|电线.{0,4}(?:掉|断|垂)|要倒(?:了|塌)?|倾斜|爆管|爆裂"),
            line(
                    "URGENT",
                    LIKELY,
                    "(?:大面积|整个小区|整栋|全小区|多户|几十户|几百户).{0,6}(?:停水|停电|停气|停暖|没水|没电)|积水.{0,6}(?:严重|很深|过膝)|老人.{0,8}(?:走失|独自)|孩子.{0,6}(?:走失|丢了|不见)|聚集|堵(?:路|门)"),
            line("URGENT", PERHAPS, "马上|立刻|尽快处理|很急|急需|停水|停电|停气|停暖"));

    private Cues() {}

    private record Line(String value, double weight, Pattern said) {}

    private static Line line(String value, double weight, String said) {
        return new Line(value, weight, Pattern.compile(said));
    }

    /** What speaks for a kind, the strongest first. */
    public static List<Cue> ofKind(String text) {
        return found(KINDS, text);
    }

    /** What speaks for more than the usual hurry, the strongest first. */
    public static List<Cue> ofUrgency(String text) {
        return found(URGENCIES, text);
    }

    private static List<Cue> found(List<Line> lines, String text) {
        List<Cue> cues = new ArrayList<>();
        for (Line line : lines) {
            Matcher matcher = line.said().matcher(text);
            if (matcher.find()) {
                cues.add(new Cue(line.value(), matcher.group(), line.weight()));
            }
        }
        cues.sort(Comparator.comparingDouble(Cue::weight).reversed());
        return List.copyOf(cues);
    }
}
