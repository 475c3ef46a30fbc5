package org.xinqiao.engines.matching.told;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 生命危险词: finds them in what is being typed. What is denied (没有着火), feared (怕着火), long over (去年着火) or only sounds so (跳楼价)
 * calls nobody in; in doubt it counts as happening, since a call too many costs less than one too few.
 */
public final class Dangers {

    private static final int CLAUSE = 14;
    private static final String BETWEEN = "[，。！？；,.!?;\\n]";

    private static final Pattern DENIED =
            Pattern.compile("(?<!不是)(?:没有|没|未|无|不是|并非|未曾|不曾)(?:发生|出现|看到|看见|闻到|任何|真的|什么|有人|人|再|有|被|造成|引起|导致){0,3}$");
    private static final Pattern FEARED =
            Pattern.compile("(?:怕|担心|以防|防止|预防|避免|万一|容易|可能|可能会|会不会|恐怕|小心|如果|要是|谨防|存在|造成|引发|导致)[^，。！？；,.!?;\\n]{0,6}$");
    private static final Pattern PAST =
            Pattern.compile("(?:去年|前年|上个月|上月|上周|以前|曾经|曾|上次|那次|之前|前几天|前段时间|小时候|过去)[^，。！？；,.!?;\\n]{0,10}$");
    private static final Pattern ONLY_FEARED_AFTER =
            Pattern.compile("^(?:的|等)?(?:安全)?(?:隐患|风险|危险|可能|预案|演练|演习|报警器|警报器|保险|宣传|培训|应急预案)");

    private static final List<Word> WORDS = List.of(
            word("煤气泄漏|煤气漏|燃气泄漏|燃气漏|天然气泄漏|天然气漏|液化气泄漏|漏煤气|漏燃气|漏天然气|煤气味|燃气味|液化气味", "", "", "119", "120"),
            word("[着著]火|起火|失火|火灾|火势|烧起来|自燃", "", "^(?:点|机|炉)", "119", "120"),
            word("冒(?:黑|浓|白|大)?烟", "(?:烧烤|油烟|烟囱|厨房|烧纸|抽烟|排烟|饭店|餐馆|餐厅|车尾|尾气)[^，。]{0,8}$", "", "119"),
            word("爆炸", "", "^(?:式|性)", "119", "110", "120"),
            word("跳楼|跳桥|跳河|轻生|自杀|割腕|上吊|不想活", "", "^(?:价|甩卖|机|大甩卖)", "110", "120", "119"),
            word("喝农药|服毒|吃安眠药|(?:煤气|一氧化碳|食物|农药|酒精)?中毒", "(?:电脑|手机|系统|病毒)[^，。]{0,3}$", "", "120", "110"),
            word("触电|被电(?:到|击|着|了)", "", "", "120", "119"),
            word("晕倒|昏倒|昏迷|晕过去|休克|抽搐|心脏骤停|没有呼吸|没呼吸|呼吸困难|喘不上气|心梗|大出血|流血不止|奄奄一息", "", "", "120"),
            word("溺水|落水|掉(?:进|入|到)(?:了)?(?:河|湖|井|水|坑)", "", "", "119", "120"),
            word("困在(?:了)?电梯|电梯(?:里)?(?:被困|困人|困住)|困住了?人|有人被困|人被困|被困", "", "", "119"),
            word("坍塌|垮塌|塌方|房子塌|楼塌|墙塌|埋了?人|被埋", "", "", "119", "120"),
            word("持刀|拿刀|砍人|捅人|杀人|抢劫|绑架|挟持|斗殴|打群架|强奸|家暴|入室", "", "", "110", "120"),
            word("车祸|撞(?:了|到|伤|死)人|撞车|翻车|肇事逃逸", "", "", "122", "120"));

    private Dangers() {}

    private record Word(Pattern said, Pattern notAfter, Pattern notBefore, List<String> services) {}

    private static Word word(String said, String notAfter, String notBefore, String... services) {
        return new Word(
                Pattern.compile(said),
                Pattern.compile(orNever(notAfter)),
                Pattern.compile(orNever(notBefore)),
                List.of(services));
    }

    private static String orNever(String pattern) {
        return pattern.isEmpty() ? "(?!)" : pattern;
    }

    /** All that is found, what happens now first, each as it comes in the text. */
    public static List<Danger> in(String text) {
        List<Danger> found = new ArrayList<>();
        for (Word word : WORDS) {
            Matcher matcher = word.said().matcher(text);
            while (matcher.find()) {
                String before = clauseBefore(text, matcher.start());
                String after = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + CLAUSE));
                boolean onlySounds = word.notAfter().matcher(before).find()
                        || word.notBefore().matcher(after).find();
                if (!onlySounds) {
                    found.add(new Danger(matcher.group(), matcher.start(), sense(before, after), word.services()));
                }
            }
        }
        found.sort(Comparator.comparing(Danger::sense).thenComparingInt(Danger::from));
        return List.copyOf(found);
    }

    private static String clauseBefore(String text, int at) {
        String[] clauses = text.substring(0, at).split(BETWEEN, -1);
        return clauses[clauses.length - 1];
    }

    private static Danger.Sense sense(String before, String after) {
        if (DENIED.matcher(before).find()) {
            return Danger.Sense.DENIED;
        }
        if (PAST.matcher(before).find()) {
            return Danger.Sense.PAST;
        }
        boolean isFeared = FEARED.matcher(before).find()
                || ONLY_FEARED_AFTER.matcher(after).find();
        return isFeared ? Danger.Sense.FEARED : Danger.Sense.NOW;
    }
}
