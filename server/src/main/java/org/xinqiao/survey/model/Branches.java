package org.xinqiao.survey.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinqiao.survey.model.Question.Route;

/** 跳转检查: whether everybody comes to an end, whatever they answer, and every question is asked of somebody. */
final class Branches {

    private final List<Question> questions;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private Branches(List<Question> questions) {
        this.questions = questions;
        for (int at = 0; at < questions.size(); at++) {
            places.putIfAbsent(questions.get(at).code(), at);
        }
    }

    static List<Fault> faults(List<Question> questions) {
        Branches branches = new Branches(questions);
        branches.checkTargets();
        branches.checkLoops();
        branches.checkReach();
        return branches.faults;
    }

    private void checkTargets() {
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            if (isNowhere(question.next()) && !question.next().isEmpty()) {
                nowhere(at, "", question.next());
            }
            for (Route route : question.routes()) {
                if (isNowhere(route.to())) {
                    nowhere(at, option(question, route), route.to());
                }
            }
        }
    }

    private boolean isNowhere(String to) {
        return !to.equals(Question.END) && !places.containsKey(to);
    }

    private void nowhere(int at, String answer, String to) {
        String which = to.isEmpty() ? "（未选择）" : to;
        add(
                at,
                Fault.Kind.NOWHERE,
                (answer.isEmpty() ? "之后" : "答“" + answer + "”之后") + "跳到的题目 " + which + " 不存在，请改选一题或“结束”。",
                (answer.isEmpty() ? "leads" : "answered \"" + answer + "\" leads") + " to "
                        + (to.isEmpty() ? "nothing" : to) + ", which is no question: choose another one, or the end.");
    }

    private static String option(Question question, Route route) {
        if (!route.option().isEmpty()) {
            return question.option(route.option()).map(Question.Option::zh).orElse(route.option());
        }
        return (route.from() == null ? "" : route.from()) + "–" + (route.until() == null ? "" : route.until());
    }

    /** Where a question can lead; -1 is the end. What leads nowhere is told elsewhere. */
    private Set<Integer> ways(int at) {
        Question question = questions.get(at);
        Set<Integer> ways = new HashSet<>();
        for (Route route : question.routes()) {
            target(route.to()).ifPresent(ways::add);
        }
        if (fallsThrough(question)) {
            if (question.next().isEmpty()) {
                ways.add(at + 1 < questions.size() ? at + 1 : -1);
            } else {
                target(question.next()).ifPresent(ways::add);
            }
        }
        return ways;
    }

    private Optional<Integer> target(String to) {
        return to.equals(Question.END) ? Optional.of(-1) : Optional.ofNullable(places.get(to));
    }

    /** Whether some answer is left that no route takes. */
    private static boolean fallsThrough(Question question) {
        if (!question.needed() || question.routes().isEmpty() || question.kind() == Question.Kind.TEXT) {
            return true;
        }
        if (question.kind().isChosen()) {
            Set<String> routed = question.routes().stream().map(Route::option).collect(Collectors.toSet());
            return !question.options().stream().allMatch(option -> routed.contains(option.code()));
        }
        return !isCovered(question);
    }

    private static boolean isCovered(Question question) {
        Integer low = question.low();
        Integer high = question.high();
        if (low == null || high == null) {
            return false;
        }
        long next = low;
        boolean moved = true;
        while (moved && next <= high) {
            moved = false;
            for (Route route : question.routes()) {
                if (covers(route, Math.toIntExact(next))) {
                    Integer until = route.until();
                    next = until == null ? high + 1L : until + 1L;
                    moved = true;
                }
                if (next > high) {
                    return true;
                }
            }
        }
        return next > high;
    }

    private static boolean covers(Route route, int number) {
        Integer from = route.from();
        Integer until = route.until();
        return route.option().isEmpty() && (from == null || from <= number) && (until == null || number <= until);
    }

    private void checkLoops() {
        int[] colour = new int[questions.size()];
        Deque<Integer> path = new ArrayDeque<>();
        for (int at = 0; at < questions.size(); at++) {
            if (colour[at] == 0) {
                follow(at, colour, path);
            }
        }
    }

    private void follow(int at, int[] colour, Deque<Integer> path) {
        colour[at] = 1;
        path.addLast(at);
        for (int to : ways(at)) {
            if (to >= 0 && colour[to] == 1) {
                loop(to, path);
            } else if (to >= 0 && colour[to] == 0) {
                follow(to, colour, path);
            }
        }
        path.removeLast();
        colour[at] = 2;
    }

    private void loop(int to, Deque<Integer> path) {
        List<String> round = new ArrayList<>();
        path.stream()
                .dropWhile(at -> at != to)
                .forEach(at -> round.add(questions.get(at).code()));
        round.add(questions.get(to).code());
        String shown = String.join(" → ", round);
        add(
                path.getLast(),
                Fault.Kind.LOOP,
                "问卷在这里绕回去，会一直循环：" + shown + "。请让其中一个答案往后走。",
                "leads back, and people would go round for ever: " + shown + ". Let one of these answers lead on.");
    }

    private void checkReach() {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(0));
        while (!next.isEmpty()) {
            int at = next.removeFirst();
            if (reached.add(at) && at >= 0) {
                next.addAll(ways(at));
            }
        }
        for (int at = 0; at < questions.size(); at++) {
            if (!reached.contains(at)) {
                add(
                        at,
                        Fault.Kind.UNREACHABLE,
                        "没有人会被问到这一题：前面的答案都跳过了它。请让一个答案指向它，或删去它。",
                        "is asked of nobody: every answer before it leads past it. Let one lead there, or take it out.");
            }
        }
        if (!reached.contains(-1)) {
            add(
                    questions.size() - 1,
                    Fault.Kind.NO_END,
                    "问卷没有结束的地方：从第一题出发，怎么答都到不了结束。",
                    "leads to no end: whatever people answer, they never come to one.");
        }
    }

    private void add(int at, Fault.Kind kind, String zh, String en) {
        String named = questions.get(at).told();
        faults.add(new Fault("questions." + at, kind, named + "：" + zh, named + " " + en));
    }
}
