package org.xinqiao.survey.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.survey.model.Question.Kind;
import org.xinqiao.survey.model.Question.Option;
import org.xinqiao.survey.model.Question.Route;
import org.xinqiao.survey.model.Questionnaire.Contradiction;
import org.xinqiao.survey.model.Questionnaire.Quota;

/** 问卷检查: everything that keeps a questionnaire out of the field, all of it at once, each named with its question. */
public final class QuestionnaireCheck {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,19}");
    private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9_]{1,20}");
    private static final int WIDEST_SCALE = 11;

    private final Questionnaire it;
    private final boolean isBilingual;
    private final List<Fault> faults = new ArrayList<>();

    private QuestionnaireCheck(Questionnaire it) {
        this.it = it;
        this.isBilingual = texts(it).anyMatch(words -> !words.isEmpty());
    }

    public static List<Fault> of(Questionnaire it) {
        QuestionnaireCheck check = new QuestionnaireCheck(it);
        if (it.questions().isEmpty()) {
            return List.of(
                    new Fault("questions", Fault.Kind.EMPTY, "问卷还没有题目，请先添加一题。", "There is no question yet: add one."));
        }
        check.opening();
        Set<String> codes = new HashSet<>();
        for (int at = 0; at < it.questions().size(); at++) {
            check.question(at, it.questions().get(at), codes);
        }
        if (codes.size() == it.questions().size()) {
            check.faults.addAll(Branches.faults(it.questions()));
        }
        check.quotas();
        check.contradictions();
        return List.copyOf(check.faults);
    }

    private static Stream<String> texts(Questionnaire it) {
        return Stream.concat(
                Stream.of(it.welcome().en(), it.thanks().en()),
                it.questions().stream()
                        .flatMap(question -> Stream.concat(
                                Stream.of(question.en()),
                                question.options().stream().map(Option::en))));
    }

    private void opening() {
        if (isBilingual) {
            untold("welcome", it.welcome());
            untold("thanks", it.thanks());
        }
    }

    private void untold(String field, Questionnaire.Words words) {
        if (words.zh().isEmpty() != words.en().isEmpty()) {
            faults.add(new Fault(
                    field,
                    Fault.Kind.WORDS,
                    "开头语和结束语要么两种语言都写，要么都不写。",
                    "Write the words at beginning and end in both languages, or in neither."));
        }
    }

    private void question(int at, Question question, Set<String> codes) {
        if (!CODE.matcher(question.code()).matches() || question.code().equals(Question.END)) {
            add(
                    at,
                    Fault.Kind.CODE,
                    "题号要以字母开头，只含字母、数字、下划线，最多 20 个。",
                    "needs a code of letters and digits that begins with a letter.");
        } else if (!codes.add(question.code())) {
            add(at, Fault.Kind.CODE, "题号和前面的题重复了，请改一个。", "has the code of another question: change it.");
        }
        if (question.zh().isEmpty()) {
            add(at, Fault.Kind.WORDS, "请写题目。", "has no Chinese text.");
        }
        if (isBilingual && question.en().isEmpty()) {
            add(at, Fault.Kind.WORDS, "缺英文题目：问卷有英文时每题都要有。", "has no English text, and others have.");
        }
        if (question.kind().isChosen()) {
            options(at, question);
        } else if (question.kind().isCounted()) {
            range(at, question);
        } else if (!question.routes().isEmpty()) {
            add(
                    at,
                    Fault.Kind.NOWHERE,
                    "开放题不能按回答跳转，请删去跳转。",
                    "is answered in words, which lead nowhere: take its routes out.");
        }
    }

    private void options(int at, Question question) {
        Set<String> codes = new HashSet<>();
        if (question.options().size() < 2) {
            add(at, Fault.Kind.OPTIONS, "至少要两个选项。", "needs two options at least.");
        }
        for (Option option : question.options()) {
            if (!OPTION.matcher(option.code()).matches() || !codes.add(option.code())) {
                add(
                        at,
                        Fault.Kind.OPTIONS,
                        "选项“" + option.zh() + "”的代号不对或重复。",
                        "has an option \"" + option.zh() + "\" whose code is wrong or another's.");
            }
            if (option.zh().isEmpty() || isBilingual && option.en().isEmpty()) {
                add(
                        at,
                        Fault.Kind.WORDS,
                        "选项 " + option.code() + " 缺" + (option.zh().isEmpty() ? "中文" : "英文") + "。",
                        "has an option " + option.code() + " without a text.");
            }
        }
        for (Route route : question.routes()) {
            if (!codes.contains(route.option())) {
                add(
                        at,
                        Fault.Kind.OPTIONS,
                        "跳转用到的选项 " + route.option() + " 已经没有了。",
                        "has a route of an option that is not there: " + route.option() + ".");
            }
        }
    }

    private void range(int at, Question question) {
        Integer low = question.low();
        Integer high = question.high();
        boolean isScale = question.kind() == Kind.SCALE;
        boolean isWrong =
                low == null || high == null ? isScale : low >= high || isScale && (long) high - low >= WIDEST_SCALE;
        if (isWrong) {
            add(
                    at,
                    Fault.Kind.RANGE,
                    isScale ? "量表要有最低分和最高分，2 到 11 级。" : "最小值要小于最大值。",
                    isScale ? "needs a scale of 2 to 11 steps." : "has a range that is empty.");
        }
        for (Route route : question.routes()) {
            boolean isEmpty = route.from() == null && route.until() == null
                    || route.from() != null && route.until() != null && route.from() > route.until();
            if (isEmpty || !route.option().isEmpty()) {
                add(at, Fault.Kind.RANGE, "跳转的数值范围不对，请写从几到几。", "has a route without a range of numbers.");
            }
        }
    }

    private void quotas() {
        for (int at = 0; at < it.quotas().size(); at++) {
            Quota quota = it.quotas().get(at);
            boolean isKnown = quota.question().isEmpty() || isSaid(quota.question(), quota.says());
            boolean isPlace =
                    quota.area().isEmpty() || AreaCode.parse(quota.area()).isPresent();
            boolean isOfSomething = !quota.question().isEmpty() || !quota.area().isEmpty();
            if (quota.most() < 1 || !isKnown || !isPlace || !isOfSomething) {
                faults.add(new Fault(
                        "quotas." + at,
                        Fault.Kind.QUOTA,
                        "配额“" + quota.name() + "”不对：选一个区域或一题的一个答案，人数至少 1。",
                        "The quota \"" + quota.name() + "\" needs an area or an answer, and one person at least."));
            }
        }
    }

    private void contradictions() {
        for (int at = 0; at < it.contradictions().size(); at++) {
            Contradiction rule = it.contradictions().get(at);
            boolean isKnown = isSaid(rule.question(), rule.says()) && isSaid(rule.other(), rule.otherSays());
            if (!isKnown || Objects.equals(rule.question(), rule.other())) {
                faults.add(new Fault(
                        "contradictions." + at,
                        Fault.Kind.CONTRADICTION,
                        "第 " + (at + 1) + " 条矛盾规则要选两道不同的题和各自的一个答案。",
                        "Rule " + (at + 1) + " on contradictions needs an answer of two different questions."));
            }
        }
    }

    private boolean isSaid(String code, String says) {
        return it.question(code)
                .filter(question -> question.kind().isChosen()
                        ? question.option(says).isPresent()
                        : question.kind().isCounted() && says.matches("-?\\d{1,9}"))
                .isPresent();
    }

    private void add(int at, Fault.Kind kind, String zh, String en) {
        String named = it.questions().get(at).told();
        faults.add(new Fault("questions." + at, kind, named + "：" + zh, named + " " + en));
    }
}
