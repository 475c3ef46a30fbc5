package org.xinqiao.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 公式读法: by descent, one level of binding after the other. */
final class FormulaReader {

    /** Longer than any that somebody wants to explain to a unit. */
    private static final int LONGEST = 400;

    private static final int DEEPEST = 30;
    private static final int NOT_BINDS = 3;
    private static final int LOOSEST = 1;
    private static final Pattern PIECE =
            Pattern.compile("\\s*(?:(\\d{1,9}(?:\\.\\d{1,6})?)|([A-Za-z_]+)|(<=|>=|<>|[<>=+\\-*/()]))");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int next;
    private int depth;

    private record Piece(int at, String written) {}

    FormulaReader(String text) {
        this.text = text;
    }

    Formula whole() {
        cut();
        Formula read = bound(LOOSEST);
        if (next < pieces.size()) {
            Piece left = pieces.get(next);
            throw new FormulaFault(
                    left.at(), "这里多了“" + left.written() + "”。", "“" + left.written() + "” is one too many here.");
        }
        return read;
    }

    private void cut() {
        if (text.length() > LONGEST) {
            throw new FormulaFault(LONGEST, "公式不能超过 " + LONGEST + " 字符。", "At most " + LONGEST + " characters.");
        }
        Matcher matcher = PIECE.matcher(text);
        int at = 0;
        while (at < text.stripTrailing().length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new FormulaFault(at, "不认识这个字符。", "This sign means nothing here.");
            }
            String written = matcher.group().strip();
            pieces.add(new Piece(matcher.end() - written.length(), written.toLowerCase(Locale.ROOT)));
            at = matcher.end();
        }
    }

    /** What binds at least so closely. */
    private Formula bound(int closely) {
        deeper();
        Formula left = closely <= NOT_BINDS && is("not") ? not() : single();
        Optional<Formula.Sign> sign = sign(closely);
        while (sign.isPresent()) {
            int at = pieces.get(next).at();
            next++;
            left = pair(at, sign.get(), left, bound(sign.get().binding() + 1));
            sign = sign(closely);
        }
        depth--;
        return left;
    }

    private Formula not() {
        int at = pieces.get(next).at();
        next++;
        Formula of = bound(NOT_BINDS);
        demand(at, of, true);
        return new Formula.Not(of);
    }

    private Formula single() {
        if (next >= pieces.size()) {
            throw new FormulaFault(text.length(), "公式没有写完。", "The formula is not finished.");
        }
        Piece piece = pieces.get(next);
        next++;
        if (piece.written().equals("(")) {
            Formula inner = bound(LOOSEST);
            close();
            return inner;
        }
        if (piece.written().equals("-")) {
            Formula of = bound(Formula.Sign.TIMES.binding());
            demand(piece.at(), of, false);
            return new Formula.Minus(of);
        }
        if (Character.isDigit(piece.written().charAt(0))) {
            return new Formula.Number(new BigDecimal(piece.written()));
        }
        if (piece.written().equals("count") && is("(")) {
            next++;
            Formula of = bound(LOOSEST);
            demand(piece.at(), of, true);
            close();
            return new Formula.Count(of);
        }
        return fact(piece);
    }

    private Formula fact(Piece piece) {
        if (!Character.isLetter(piece.written().charAt(0))) {
            throw new FormulaFault(piece.at(), "这里应是事实、数或括号。", "A fact, a number or a bracket should stand here.");
        }
        return AssessedFact.find(piece.written())
                .map(Formula.Fact::new)
                .orElseThrow(() -> new FormulaFault(
                        piece.at(),
                        "没有“" + piece.written() + "”这项事实；可用的：" + known() + "。",
                        "There is no fact “" + piece.written() + "”; there are " + known() + "."));
    }

    private static String known() {
        return Arrays.stream(AssessedFact.values()).map(AssessedFact::key).collect(Collectors.joining(", "));
    }

    private void close() {
        if (!is(")")) {
            int at = next < pieces.size() ? pieces.get(next).at() : text.length();
            throw new FormulaFault(at, "缺少右括号。", "A closing bracket is missing.");
        }
        next++;
    }

    private Optional<Formula.Sign> sign(int closely) {
        return next >= pieces.size()
                ? Optional.empty()
                : Arrays.stream(Formula.Sign.values())
                        .filter(sign -> sign.written().equals(pieces.get(next).written()))
                        .filter(sign -> sign.binding() >= closely)
                        .findFirst();
    }

    private Formula pair(int at, Formula.Sign sign, Formula left, Formula right) {
        demand(at, left, sign.takesTruths());
        demand(at, right, sign.takesTruths());
        if (sign == Formula.Sign.OVER && right instanceof Formula.Number(var value) && value.signum() == 0) {
            throw new FormulaFault(at, "不能除以 0。", "Nothing can be divided by 0.");
        }
        return new Formula.Pair(sign, left, right);
    }

    private static void demand(int at, Formula of, boolean truth) {
        if (of.isTruth() != truth) {
            throw truth
                    ? new FormulaFault(
                            at,
                            "这里应是“是或否”，不能是数；可写成比较，如 returns > 0。",
                            "Something that is so or not should stand here and not a number; compare it: returns > 0.")
                    : new FormulaFault(
                            at,
                            "这里应是数；是或否的事实用 count(…) 计数。",
                            "A number should stand here; count what is so or not: count(…).");
        }
    }

    private boolean is(String written) {
        return next < pieces.size() && pieces.get(next).written().equals(written);
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw new FormulaFault(0, "括号套得太深。", "There are too many brackets within brackets.");
        }
    }
}
