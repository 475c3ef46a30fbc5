package org.xinqiao.callback.model;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.catalogue.RatingQuestion.Answer;
import org.xinqiao.catalogue.RatingQuestion.Asks;

/**
 * 短信评价读法: what an SMS says of an answer: digits, one for each question in their order, or the words that the rule pack knows.
 * Whatever is not plain is not guessed at: a person calls then.
 */
public final class AnswerReading {

    private static final Pattern DIGITS = Pattern.compile("(?:回复|选)?([0-9])[ ,，、.。;；/-]*([0-9])?[ .。!！]*");
    private static final int LONGEST = 200;

    /** Who asks back has not answered. */
    private static final Pattern ASKING = Pattern.compile("[?吗呢]");

    /** Before a word that praises, these turn it round. */
    private static final Pattern TURNED =
            Pattern.compile(".*(?:不|没|未|非|别|无|谁|哪|吗|怎么|如果|要是|算|no |not )[^，。,.!！；;]{0,3}$");

    private AnswerReading() {}

    /** What it says; empty where that is not plain. */
    public static Optional<Said> read(String sms, List<RatingQuestion> questions) {
        String plain = Normalizer.normalize(sms, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher digits = DIGITS.matcher(plain);
        if (digits.matches()) {
            return byKeys(digits, questions);
        }
        return ASKING.matcher(plain).find() ? Optional.empty() : byWords(plain, questions);
    }

    private static Optional<Said> byKeys(Matcher digits, List<RatingQuestion> questions) {
        Optional<String> solved = means(questions, Asks.SOLVED, digits.group(1));
        String second = digits.group(2);
        Optional<String> satisfied = second == null ? Optional.empty() : means(questions, Asks.SATISFIED, second);
        if (solved.isEmpty() || second != null && satisfied.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(said(solved, satisfied));
    }

    private static Optional<String> means(List<RatingQuestion> questions, Asks asks, String key) {
        return questions.stream()
                .filter(question -> question.asks() == asks)
                .flatMap(question -> question.answers().stream())
                .filter(answer -> answer.key().equals(key))
                .map(Answer::means)
                .findFirst();
    }

    /** One word that means something. */
    private record Word(Asks asks, String means, String word) {}

    private static Optional<Said> byWords(String plain, List<RatingQuestion> questions) {
        List<Word> words = questions.stream()
                .filter(question -> question.asks() != Asks.REASON)
                .flatMap(question -> question.answers().stream()
                        .flatMap(answer -> answer.words().stream()
                                .map(word -> new Word(question.asks(), answer.means(), word.toLowerCase(Locale.ROOT)))))
                .sorted(Comparator.comparingInt((Word word) -> -word.word().length()))
                .toList();
        Map<Asks, Set<String>> found = new EnumMap<>(Asks.class);
        String rest = plain;
        for (Word word : words) {
            for (int at = rest.indexOf(word.word()); at >= 0; at = rest.indexOf(word.word())) {
                if (isPraise(word) && TURNED.matcher(rest.substring(0, at)).matches()) {
                    return Optional.empty();
                }
                found.computeIfAbsent(word.asks(), asks -> new HashSet<>()).add(word.means());
                rest = rest.substring(0, at) + "。"
                        + rest.substring(at + word.word().length());
            }
        }
        Set<String> solved = found.getOrDefault(Asks.SOLVED, Set.of());
        Set<String> satisfied = found.getOrDefault(Asks.SATISFIED, Set.of());
        if (found.isEmpty() || solved.size() > 1 || satisfied.size() > 1) {
            return Optional.empty();
        }
        return Optional.of(said(solved.stream().findFirst(), satisfied.stream().findFirst()));
    }

    private static boolean isPraise(Word word) {
        return word.asks() == Asks.SOLVED
                ? word.means().equals("YES")
                : Satisfaction.valueOf(word.means()).isGood();
    }

    private static Said said(Optional<String> solved, Optional<String> satisfied) {
        return Said.of(solved.map("YES"::equals), satisfied.map(Satisfaction::valueOf));
    }
}
