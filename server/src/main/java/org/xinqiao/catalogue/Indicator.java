package org.xinqiao.catalogue;

import java.util.List;

/**
 * 考核指标: what a unit is measured by, as the place words it.
 *
 * @param numerator the formula of what a case counts above the line
 * @param denominator the formula of what it counts below; where all cases together count nothing, the unit has "no cases" and no rate
 * @param better which rates are good
 * @param weight how many points of the whole it is worth; 0 for what is shown beside
 * @param full from which rate on, in per cent, all its points are had
 * @param basis by which rate points are given
 * @param exclusions which cases it leaves out
 * @param classes the codes of the classes of units it is for; all where there is none
 * @param clause the rule it comes from
 */
public record Indicator(
        String code,
        String zh,
        String en,
        String numerator,
        String denominator,
        Better better,
        int weight,
        int full,
        Basis basis,
        List<Exclusion> exclusions,
        List<String> classes,
        String clause) {

    /** 方向: whether more is better. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** 计分口径. */
    public enum Basis {
        /** 原始率. */
        RAW,
        /** 按事项结构调整. */
        ADJUSTED,
        /** 调整并向同类均值收缩. */
        SHRUNK
    }

    /** 不计情形. */
    public enum Exclusion {
        /** 并案. */
        MERGED("已并入其他诉求", "Merged into another case"),
        /** 撤回. */
        WITHDRAWN("市民撤回", "Withdrawn by the citizen"),
        /** 转出. */
        TRANSFERRED_OUT("已转出", "Transferred out"),
        /** 不需派单. */
        CONCLUDED("不需派单即办结", "Concluded without an order"),
        /** 恶意. */
        MALICIOUS("恶意诉求", "Malicious");

        private final String zh;
        private final String en;

        Exclusion(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    public Indicator {
        exclusions = List.copyOf(exclusions);
        classes = List.copyOf(classes);
    }

    /** Whether units of that class are measured by it. */
    public boolean isFor(String unitClass) {
        return classes.isEmpty() || classes.contains(unitClass);
    }

    /** What a case counts above the line. */
    public Formula above() {
        return Formula.parse(numerator);
    }

    /** What a case counts below the line. */
    public Formula below() {
        return Formula.parse(denominator);
    }

    /** Whether some case may make it divide by nothing. */
    public boolean mayDivideByZero() {
        return above().mayDivideByZero() || below().mayDivideByZero();
    }
}
