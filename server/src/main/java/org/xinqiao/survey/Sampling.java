package org.xinqiao.survey;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.callback.LatelyAsked;
import org.xinqiao.casework.CallersOfCases;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.notice.Readers;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SeededDraw;
import org.xinqiao.survey.model.Drawn;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.store.SampleTable;
import org.xinqiao.survey.store.SampleTable.Member;
import org.xinqiao.survey.store.SurveyTable;

/**
 * 抽样: who could be asked, who of them is, and the proof of it. Who is in a frame stands there under a name that says nothing;
 * the draw is one of names ({@link SeededDraw}), so it can be done again when nobody knows any more who they were.
 */
@Service
public class Sampling {

    private static final int LARGEST = 200_000;
    private static final int NAME = 16;
    private static final int SEED_BYTES = 16;

    private final Surveys surveys;
    private final Tables tables;
    private final CallersOfCases callers;
    private final People people;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    /** 所用表. */
    @Component("samplingTables")
    record Tables(SurveyTable surveys, SampleTable samples) {}

    /** 人. */
    @Component("samplingPeople")
    record People(Citizens citizens, Readers readers, LatelyAsked callbacks) {}

    Sampling(Surveys surveys, Tables tables, CallersOfCases callers, People people, Audit audit) {
        this.surveys = surveys;
        this.tables = tables;
        this.callers = callers;
        this.people = people;
        this.audit = audit;
    }

    /**
     * 抽样要求.
     *
     * @param size how many; all where there are not so many
     * @param seed as it was drawn in public; absent for one that is made here
     * @param restDays who was asked within so many days, by a survey or how their case went, is left out; 0 for nobody
     */
    public record Order(int size, @Nullable String seed, int restDays) {}

    /** 复核结果: what a second draw came to. */
    public record Compared(boolean same, String digest, boolean sameFrame, int differing, int forgotten) {}

    /** From people whose cases are of some kind. */
    @Transactional
    public Drawn fromCases(long id, CallersOfCases.Wanted wanted, Order order, Viewer viewer) {
        Survey survey = open(id, viewer);
        if (!survey.area().contains(wanted.area())) {
            throw new ProblemFound(
                    SurveyProblem.INVALID,
                    List.of(new FieldProblem(
                            "area", "invalid", "请选择调查区域以内的区域。", "Choose an area within that of the survey.")));
        }
        List<CallersOfCases.Located> found = callers.list(wanted, LARGEST + 1);
        Map<CitizenId, String> located = new LinkedHashMap<>();
        found.forEach(each -> located.put(each.citizen(), each.area().value()));
        Map<String, String> described = new LinkedHashMap<>();
        described.put("area", wanted.area().value());
        wanted.matter().ifPresent(matter -> described.put("matter", matter.value()));
        described.put("from", wanted.from().toString());
        described.put("until", wanted.until().toString());
        return draw(survey, new Frame(Drawn.Source.CASES, described, located), order, viewer);
    }

    /** From people somebody listed; their numbers are sealed already. */
    @Transactional
    public Drawn fromList(long id, Map<CitizenId, String> located, String file, Order order, Viewer viewer) {
        return draw(open(id, viewer), new Frame(Drawn.Source.LIST, Map.of("file", file), located), order, viewer);
    }

    /** @throws ProblemFound with {@link SurveyProblem#FIELDED} */
    Survey open(long id, Viewer viewer) {
        Survey survey = surveys.hold(id, viewer);
        if (survey.state() != Survey.State.DRAFT) {
            throw new ProblemFound(SurveyProblem.FIELDED);
        }
        return survey;
    }

    private record Frame(Drawn.Source source, Map<String, String> described, Map<CitizenId, String> located) {}

    private Drawn draw(Survey survey, Frame frame, Order order, Viewer viewer) {
        if (frame.located().size() > LARGEST) {
            throw new ProblemFound(SurveyProblem.LARGE_FRAME);
        }
        Map<String, Integer> excluded = new LinkedHashMap<>();
        Set<CitizenId> left = left(frame.located().keySet(), order.restDays(), excluded);
        if (left.isEmpty()) {
            throw new ProblemFound(SurveyProblem.EMPTY_FRAME);
        }
        String salt = hex();
        TreeMap<String, CitizenId> names = new TreeMap<>();
        left.forEach(each -> names.put(name(salt, each), each));
        String seed = order.seed() == null ? hex() : order.seed();
        List<String> sample = SeededDraw.sample(seed, names.keySet(), order.size());
        int number = tables.surveys().countDraw(survey.id());
        Drawn drawn = new Drawn(
                number,
                frame.source(),
                frame.described(),
                excluded,
                seed,
                names.size(),
                sample.size(),
                SeededDraw.digest(names.keySet().stream()),
                viewer.name(),
                surveys.now());
        Set<String> chosen = new HashSet<>(sample);
        List<Member> members = names.entrySet().stream()
                .map(each -> new Member(
                        each.getKey(),
                        each.getValue(),
                        frame.located().getOrDefault(each.getValue(), ""),
                        chosen.contains(each.getKey())))
                .toList();
        tables.samples().put(survey.id(), drawn, members, sample);
        audit.did(Surveys.act(AuditAction.SURVEY_DRAWN, survey.id(), viewer)
                .with("number", number)
                .with("frame", names.size())
                .with("size", sample.size())
                .with("seed", seed)
                .with("digest", drawn.digest()));
        return drawn;
    }

    private Set<CitizenId> left(Set<CitizenId> all, int restDays, Map<String, Integer> excluded) {
        Set<CitizenId> left = new HashSet<>(people.citizens().oneForEachNumber(all));
        excluded.put("SAME_NUMBER", all.size() - left.size());
        without(left, people.readers().refusing(left), "OPTED_OUT", excluded);
        without(left, restDays == 0 ? Set.of() : askedLately(all, left, restDays), "ASKED_LATELY", excluded);
        return left;
    }

    /** By a survey or how their case went; under whatever name, as it is one telephone that rings. */
    private Set<CitizenId> askedLately(Set<CitizenId> all, Set<CitizenId> left, int restDays) {
        Instant since = surveys.now().minus(Duration.ofDays(restDays));
        Set<CitizenId> asked = new HashSet<>(tables.samples().askedSince(since, all));
        asked.addAll(people.callbacks().since(since, all));
        asked.stream()
                .filter(each -> !left.contains(each))
                .toList()
                .forEach(each -> asked.addAll(people.citizens().sharingNumber(each)));
        return asked;
    }

    private static void without(
            Set<CitizenId> left, Collection<CitizenId> gone, String why, Map<String, Integer> excluded) {
        int before = left.size();
        left.removeAll(gone);
        excluded.put(why, before - left.size());
    }

    /** By which nobody is found who does not know the salt, which is not kept. */
    private static String name(String salt, CitizenId citizen) {
        return SeededDraw.rank(salt, citizen.toString()).substring(0, NAME);
    }

    private String hex() {
        byte[] bytes = new byte[SEED_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    public @Nullable Drawn drawn(long id, Viewer viewer) {
        surveys.open(id, viewer);
        return tables.samples().draw(id).orElse(null);
    }

    /** The frame as anybody may see it, with who was drawn. */
    public List<Member> frame(long id, Viewer viewer) {
        surveys.open(id, viewer);
        audit.read(Surveys.act(AuditAction.SURVEY_REPORTED, id, viewer).with("what", "frame"));
        return tables.samples().frame(id);
    }

    /** How many of the frame live in each area of a level. */
    Map<String, Long> frameByArea(long id, int digits) {
        return tables.samples().frame(id).stream()
                .collect(Collectors.groupingBy(
                        each -> each.area()
                                .substring(0, Math.min(digits, each.area().length())),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /**
     * 再抽一次并比对.
     *
     * @throws ProblemFound with {@link SurveyProblem#NO_SAMPLE}
     */
    @Transactional
    public Compared again(long id, Viewer viewer) {
        surveys.open(id, viewer);
        Drawn drawn = tables.samples().draw(id).orElseThrow(() -> new ProblemFound(SurveyProblem.NO_SAMPLE));
        List<Member> frame = tables.samples().frame(id);
        List<String> names = frame.stream().map(Member::name).toList();
        List<String> kept = tables.samples().sample(id);
        List<String> now = SeededDraw.sample(drawn.seed(), names, drawn.size());
        String digest = SeededDraw.digest(names.stream());
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < kept.size(); at++) {
            places.put(kept.get(at), at);
        }
        int differing = Math.abs(kept.size() - now.size());
        for (int at = 0; at < now.size(); at++) {
            differing += Integer.valueOf(at).equals(places.get(now.get(at))) ? 0 : 1;
        }
        boolean sameFrame = digest.equals(drawn.digest()) && frame.size() == drawn.frame();
        Compared compared = new Compared(sameFrame && differing == 0, digest, sameFrame, differing, (int)
                frame.stream().filter(each -> each.citizen() == null).count());
        audit.did(Surveys.act(AuditAction.SURVEY_DRAW_CHECKED, id, viewer).with("same", compared.same()));
        return compared;
    }
}
