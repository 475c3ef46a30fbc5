package org.xinqiao.portal.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.engines.masking.Kind;

/** 敏感个人信息: what may be used with a consent of its own only (个人信息保护法 第二十八条、第二十九条、第三十一条). */
public enum Sensitive {
    /** 特定身份. */
    IDENTITY("身份证号码", "an identity number", Kind.IDENTITY, null),
    /** 金融账户. */
    FINANCE("银行卡号", "the number of a bank card", Kind.BANK_CARD, null),
    /** 医疗健康. */
    HEALTH("病情、就医等健康信息", "somebody’s health", null, "病历|诊断书|确诊|艾滋|乙肝|精神分裂|抑郁症|(?<!致)癌|肿瘤|化疗|透析|流产|残疾证|住院号"),
    /** 宗教信仰. */
    BELIEF("宗教信仰", "somebody’s belief", null, "信教|教徒|信徒|基督徒|穆斯林|宗教信仰"),
    /** 不满十四周岁未成年人. */
    CHILD(
            "不满十四周岁的孩子的信息",
            "a child under fourteen",
            null,
            "(?:孩|儿子|女儿|宝宝|娃|学生|幼儿)(?s:.{0,12})" + Years.OF_A_CHILD + "|" + Years.OF_A_CHILD
                    + "(?s:.{0,8})(?:孩|儿子|女儿|宝宝|娃|学生|幼儿)");

    private final String zh;
    private final String en;
    private final @Nullable Kind number;
    private final @Nullable Pattern words;

    Sensitive(String zh, String en, @Nullable Kind number, @Nullable String words) {
        this.zh = zh;
        this.en = en;
        this.number = number;
        this.words = words == null ? null : Pattern.compile(words);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** What a text tells of it; of a child, when it says an age below fourteen beside a word for one. */
    public static Set<Sensitive> in(String text) {
        Set<Sensitive> found = EnumSet.noneOf(Sensitive.class);
        Set<Kind> numbers = EnumSet.noneOf(Kind.class);
        FreeText.scan(text).forEach(each -> numbers.add(each.kind()));
        for (Sensitive each : values()) {
            if (each.number != null && numbers.contains(each.number)
                    || each.words != null && each.words.matcher(text).find()) {
                found.add(each);
            }
        }
        return found;
    }

    private static final class Years {
        static final String OF_A_CHILD = "(?:(?<![0-9])(?:[0-9]|1[0-3])|(?<!十)[一二三四五六七八九两]|十[一二三]?)(?:周)?岁";

        private Years() {}
    }
}
