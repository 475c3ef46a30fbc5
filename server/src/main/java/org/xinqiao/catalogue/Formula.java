package org.xinqiao.catalogue;

import java.math.BigDecimal;

/**
 * 指标公式: what a case counts for a unit, over the facts of that one case: facts, numbers, {@code + - * /}, brackets, comparisons,
 * {@code and or not} and {@code count(…)}, which makes 1 or 0 of something that is so or not. An indicator adds up what its cases
 * count. It is read and never run: whoever counts turns the tree into something of their own.
 */
public sealed interface Formula {

    /** Whether it says so or not so; else it is a number. */
    boolean isTruth();

    /** Whether some case may make it divide by nothing; such a case counts nowhere and is told by number. */
    boolean mayDivideByZero();

    /** 数. */
    record Number(BigDecimal value) implements Formula {
        @Override
        public boolean isTruth() {
            return false;
        }

        @Override
        public boolean mayDivideByZero() {
            return false;
        }
    }

    /** 事实. */
    record Fact(AssessedFact fact) implements Formula {
        @Override
        public boolean isTruth() {
            return fact.isTruth();
        }

        @Override
        public boolean mayDivideByZero() {
            return false;
        }
    }

    /** 计数: 1 where it is so, else 0. */
    record Count(Formula of) implements Formula {
        @Override
        public boolean isTruth() {
            return false;
        }

        @Override
        public boolean mayDivideByZero() {
            return of.mayDivideByZero();
        }
    }

    /** 非. */
    record Not(Formula of) implements Formula {
        @Override
        public boolean isTruth() {
            return true;
        }

        @Override
        public boolean mayDivideByZero() {
            return of.mayDivideByZero();
        }
    }

    /** 负. */
    record Minus(Formula of) implements Formula {
        @Override
        public boolean isTruth() {
            return false;
        }

        @Override
        public boolean mayDivideByZero() {
            return of.mayDivideByZero();
        }
    }

    /** 两项. */
    record Pair(Sign sign, Formula left, Formula right) implements Formula {
        @Override
        public boolean isTruth() {
            return sign.isTruth();
        }

        @Override
        public boolean mayDivideByZero() {
            boolean divides = sign == Sign.OVER && !(right instanceof Number(var value) && value.signum() != 0);
            return divides || left.mayDivideByZero() || right.mayDivideByZero();
        }
    }

    /** 运算符. */
    enum Sign {
        OR("or", 1),
        AND("and", 2),
        LESS("<", 4),
        AT_MOST("<=", 4),
        MORE(">", 4),
        AT_LEAST(">=", 4),
        EQUAL("=", 4),
        UNEQUAL("<>", 4),
        PLUS("+", 5),
        LESS_BY("-", 5),
        TIMES("*", 6),
        OVER("/", 6);

        private final String written;
        private final int binding;

        Sign(String written, int binding) {
            this.written = written;
            this.binding = binding;
        }

        /** As it is written in a formula. */
        public String written() {
            return written;
        }

        /** How closely it binds; the higher, the closer. */
        int binding() {
            return binding;
        }

        boolean isTruth() {
            return binding <= 4;
        }

        /** Whether it stands between things that are so or not so; else between numbers. */
        boolean takesTruths() {
            return binding <= 2;
        }
    }

    /**
     * Reads one.
     *
     * @throws FormulaFault when it is none
     */
    static Formula parse(String text) {
        return new FormulaReader(text).whole();
    }
}
