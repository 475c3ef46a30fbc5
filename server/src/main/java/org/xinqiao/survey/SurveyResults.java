package org.xinqiao.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.survey.model.Answer;
import org.xinqiao.survey.model.Counted;
import org.xinqiao.survey.model.Drawn;
import org.xinqiao.survey.model.Interview;
import org.xinqiao.survey.model.Precision;
import org.xinqiao.survey.model.Question;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.model.Tally;
import org.xinqiao.survey.model.Weights;
import org.xinqiao.survey.model.Weights.Margin;
import org.xinqiao.survey.store.CountTable;
import org.xinqiao.survey.store.InterviewTable;
import org.xinqiao.survey.store.SampleTable;

/** 调查结果: what can be said of the answers that count, how sure it is, and how it was got. */
@Service
public class SurveyResults {

    private static final int QUOTED = 200;
    private static final int AT_ONCE = 500;

    private final Surveys surveys;
    private final SurveyProgress progress;
    private final Tables tables;
    private final Areas areas;
    private final Audit audit;

    /** 所用表. */
    @Component("surveyResultTables")
    record Tables(InterviewTable interviews, SampleTable samples, CountTable counts) {}

    SurveyResults(Surveys surveys, SurveyProgress progress, Tables tables, Areas areas, Audit audit) {
        this.surveys = surveys;
        this.progress = progress;
        this.tables = tables;
        this.areas = areas;
        this.audit = audit;
    }

    /** 开放题回答. @param answered how many there are @param words the first of them */
    public record Said(String question, String zh, String en, int answered, List<String> words) {}

    /**
     * 结果.
     *
     * @param drawn absent where no sample was drawn yet
     * @param precision with the population and the design effect that margins go by
     */
    public record Result(
            Survey survey,
            @Nullable Drawn drawn,
            SurveyProgress.Figures figures,
            Weights weights,
            Precision precision,
            List<Tally.Table> tables,
            List<Said> said) {}

    /** 一份答卷与它的权重, for whoever takes all of them along. */
    public record Row(Interview interview, double weight) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result of(long id, Viewer viewer) {
        Survey survey = surveys.open(id, viewer);
        Counted counted = tables.counts().count(survey.id(), survey.margins());
        Drawn drawn = tables.samples().draw(id).orElse(null);
        Precision precision = precision(survey, drawn, counted.weights());
        List<Question> questions = questions(survey);
        return new Result(
                survey,
                drawn,
                progress.of(survey),
                counted.weights(),
                precision,
                questions.stream()
                        .filter(question -> question.kind() != Question.Kind.TEXT)
                        .map(question -> Tally.of(question, counted, precision))
                        .toList(),
                questions.stream()
                        .filter(question -> question.kind() == Question.Kind.TEXT)
                        .map(question -> said(survey, question, counted))
                        .toList());
    }

    private static Precision precision(Survey survey, @Nullable Drawn drawn, Weights weights) {
        Long given = survey.population();
        Long population = given != null || drawn == null ? given : Long.valueOf(drawn.frame());
        return new Precision(weights.interviews(), population, weights.designEffect());
    }

    private Said said(Survey survey, Question question, Counted counted) {
        return new Said(
                question.code(),
                question.zh(),
                question.en(),
                counted.asked(question, Counted.Asked::answered),
                tables.counts().words(survey.id(), question.code(), QUOTED));
    }

    /** Those of the last edition, then what only earlier ones asked. */
    public List<Question> questions(Survey survey) {
        if (survey.edition() == 0) {
            return survey.draft().questions();
        }
        Map<String, Question> questions = new LinkedHashMap<>();
        for (int edition = survey.edition(); edition > 0; edition--) {
            surveys.edition(survey.id(), edition).questions().forEach(each -> questions.putIfAbsent(each.code(), each));
        }
        return List.copyOf(questions.values());
    }

    /** In which category an interview is; of areas that lie in each other, the smallest. */
    private static String place(Interview it, Margin margin) {
        if (margin.by().equals(Margin.AREA)) {
            return margin.shares().keySet().stream()
                    .filter(it.area()::startsWith)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
        }
        Answer said = it.answers().getOrDefault(margin.by(), Answer.NONE);
        return margin.shares().keySet().stream().filter(said::says).findFirst().orElse("");
    }

    /** All that count, with what each weighs, some at a time. */
    public void each(Result of, Consumer<Row> with) {
        List<Margin> margins = of.survey().margins();
        long behind = 0;
        List<Interview> some;
        do {
            some = tables.interviews().counting(of.survey().id(), behind, AT_ONCE);
            for (Interview each : some) {
                List<String> places =
                        margins.stream().map(margin -> place(each, margin)).toList();
                with.accept(new Row(each, of.weights().of(places)));
                behind = each.id();
            }
        } while (some.size() == AT_ONCE);
    }

    /** That they were taken along is on record. */
    public void taken(Result of, String what, Viewer viewer) {
        audit.read(Surveys.act(AuditAction.SURVEY_REPORTED, of.survey().id(), viewer)
                .with("what", what));
    }

    /**
     * 交叉表.
     *
     * @param by {@code AREA} for the areas below the survey's own, or the code of a question
     * @throws ProblemFound with {@link SurveyProblem#INVALID}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Tally.Cross cross(long id, String rows, String by, Viewer viewer) {
        Survey survey = surveys.open(id, viewer);
        Question question = chosen(survey, rows, "rows");
        List<Question.Option> parts;
        CountTable.Crossing crossing;
        if (by.equals(Margin.AREA)) {
            parts = areasOf(survey);
            List<String> areaCodes = parts.stream().map(Question.Option::code).toList();
            crossing = tables.counts().byArea(id, survey.margins(), rows, areaCodes);
        } else {
            parts = Tally.lines(chosen(survey, by, "by"));
            crossing = tables.counts().byAnswer(id, survey.margins(), rows, by);
        }
        return Tally.cross(
                question, parts, crossing.crossed(), crossing.weights(), precision(survey, null, crossing.weights()));
    }

    private Question chosen(Survey survey, String code, String field) {
        return questions(survey).stream()
                .filter(question ->
                        question.code().equals(code) && !Tally.lines(question).isEmpty())
                .findFirst()
                .orElseThrow(() -> new ProblemFound(
                        SurveyProblem.INVALID,
                        List.of(new FieldProblem(field, "invalid", "请选择一道有选项的题。", "Choose a question with options."))));
    }

    /** The areas below that of the survey. */
    public List<Question.Option> areasOf(Survey survey) {
        return areas.children(survey.area()).stream()
                .map(area -> new Question.Option(area.code().value(), area.name(), area.nameEn()))
                .toList();
    }

    /**
     * Sets what the population looks like.
     *
     * @throws ProblemFound with {@link SurveyProblem#MARGINS} naming the margin
     */
    @Transactional
    public void weighting(long id, @Nullable Long population, List<Margin> margins, Viewer viewer) {
        Survey survey = surveys.open(id, viewer);
        List<FieldProblem> wrong = new ArrayList<>();
        for (int at = 0; at < margins.size(); at++) {
            wrong.addAll(wrong(survey, margins.get(at), "margins." + at));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemFound(SurveyProblem.MARGINS, wrong);
        }
        surveys.weighting(id, population, margins, viewer);
    }

    private List<FieldProblem> wrong(Survey survey, Margin margin, String field) {
        Optional<Question> question = questions(survey).stream()
                .filter(each -> each.code().equals(margin.by()) && each.kind() != Question.Kind.MULTI)
                .findFirst();
        List<FieldProblem> wrong = new ArrayList<>();
        if (margin.shares().size() < 2) {
            wrong.add(new FieldProblem(field, "few", "至少要两类才能加权。", "Two categories at least."));
        }
        for (Map.Entry<String, Double> share : margin.shares().entrySet()) {
            boolean isKnown = margin.by().equals(Margin.AREA)
                    ? isArea(survey, share.getKey())
                    : question.stream()
                            .flatMap(each -> Tally.lines(each).stream())
                            .anyMatch(line -> line.code().equals(share.getKey()));
            if (!isKnown || !(share.getValue() > 0) || share.getValue() > 1e12) {
                wrong.add(new FieldProblem(
                        field + "." + share.getKey(),
                        "share",
                        "类别“" + share.getKey() + "”不存在，或数值不大于 0。",
                        "The category \"" + share.getKey() + "\" is not known, or its share not above 0."));
            }
        }
        return wrong;
    }

    private boolean isArea(Survey survey, String code) {
        return AreaCode.parse(code)
                .flatMap(areas::find)
                .map(Area::code)
                .filter(survey.area()::contains)
                .isPresent();
    }
}
