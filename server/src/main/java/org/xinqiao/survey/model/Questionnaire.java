package org.xinqiao.survey.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 问卷: questions in both languages, which answer leads to which, how many of whom are wanted, and what cannot both be true.
 *
 * @param welcome what is said first
 * @param thanks what is said last
 */
public record Questionnaire(
        Words welcome, Words thanks, List<Question> questions, List<Quota> quotas, List<Contradiction> contradictions) {

    /** 双语. */
    public record Words(String zh, String en) {}

    /**
     * 配额: so many complete interviews at the most.
     *
     * @param area of whoever lives there; empty for everywhere
     * @param question of whoever answers this one so; empty for everybody
     * @param says the option or number
     */
    public record Quota(String name, String area, String question, String says, int most) {

        /** Whether somebody of that area belongs to it whatever they answer. */
        public boolean isOfAreaAlone() {
            return question.isEmpty();
        }

        /** Whether an interview is one of those; while the question is open, it is not yet. */
        public boolean counts(String where, Map<String, Answer> answers) {
            Answer said = answers.get(question);
            return where.startsWith(area) && (question.isEmpty() || said != null && said.says(says));
        }
    }

    /** 矛盾: two answers that cannot both be true. */
    public record Contradiction(String question, String says, String other, String otherSays) {

        boolean isIn(Map<String, Answer> answers) {
            Answer one = answers.get(question);
            Answer two = answers.get(other);
            return one != null && two != null && one.says(says) && two.says(otherSays);
        }
    }

    /**
     * 路径: the questions that somebody has come by.
     *
     * @param answered those they answered or passed over, in their order
     * @param open the one that is to be answered; absent at the end
     */
    public record Walk(
            Map<Question, Answer> answered, @Nullable Question open) {

        /** What was said on the way, and nothing that lies beside it. */
        public Map<String, Answer> answers() {
            Map<String, Answer> said = new LinkedHashMap<>();
            answered.forEach((question, answer) -> said.put(question.code(), answer));
            return said;
        }
    }

    public Questionnaire {
        questions = List.copyOf(questions);
        quotas = List.copyOf(quotas);
        contradictions = List.copyOf(contradictions);
    }

    public static Questionnaire empty() {
        return new Questionnaire(new Words("", ""), new Words("", ""), List.of(), List.of(), List.of());
    }

    public Optional<Question> question(String code) {
        return questions.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Where that answer leads: a question, or nothing at the end. */
    public @Nullable Question following(Question question, Answer answer) {
        String to = question.routes().stream()
                .filter(route -> route.fits(answer))
                .map(Question.Route::to)
                .findFirst()
                .orElse(question.next());
        if (to.equals(Question.END)) {
            return null;
        }
        return to.isEmpty() ? behind(question) : question(to).orElse(null);
    }

    private @Nullable Question behind(Question question) {
        int at = questions.indexOf(question) + 1;
        return at < questions.size() ? questions.get(at) : null;
    }

    /** As far as these answers lead; what cannot be an answer is not one. */
    public Walk walk(Map<String, Answer> answers) {
        Map<Question, Answer> answered = new LinkedHashMap<>();
        Question at = questions.isEmpty() ? null : questions.getFirst();
        while (at != null && !answered.containsKey(at)) {
            Answer said = answers.get(at.code());
            if (said == null || !at.takes(said)) {
                return new Walk(answered, at);
            }
            answered.put(at, said);
            at = following(at, said);
        }
        return new Walk(answered, null);
    }

    /** The most questions that can still come, the present one included. */
    public int longestFrom(@Nullable Question question) {
        return question == null ? 0 : questions.size() - questions.indexOf(question);
    }
}
