package org.xinqiao.callback.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.callback.CallbackDesk;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Task;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.notice.IncomingSms;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.Claim;

/** 回访视图: what the desk shows of callbacks; of people no more than a masked name and number. */
@Component
class CallbackViews {

    private final Citizens citizens;
    private final Accounts accounts;
    private final Units units;
    private final IncomingSms messages;

    CallbackViews(Citizens citizens, Accounts accounts, Units units, IncomingSms messages) {
        this.citizens = citizens;
        this.accounts = accounts;
        this.units = units;
        this.messages = messages;
    }

    /** 市民（脱敏）. */
    record CallerView(String citizen, String name, String phone) {}

    /** @param claimedBy who has it in hands; absent for nobody */
    record CallbackView(
            String id,
            String caseId,
            String number,
            String title,
            Facts.Kind kind,
            Facts.Urgency urgency,
            @Nullable NamedUnit unit,
            @Nullable CallerView caller,
            Task.State state,
            Instant due,
            int tries,
            int attempts,
            String why,
            @Nullable String claimedBy,
            boolean own,
            Task.@Nullable Outcome outcome,
            Task.@Nullable By way,
            @Nullable Boolean solved,
            Rating.@Nullable Satisfaction satisfied,
            @Nullable Instant endedAt) {}

    /** @param next where the next page begins; @param due how many wait to be called now */
    record CallbackPage(List<CallbackView> items, @Nullable String next, int due) {}

    /** @param words what somebody wrote that was not understood */
    record AttemptView(
            Way way,
            Attempt.Result result,
            String zh,
            String en,
            Instant at,
            @Nullable String by,
            String words) {}

    record AnswerView(String code, String means, String zh, String en, String key) {}

    record QuestionView(String code, RatingQuestion.Asks asks, String zh, String en, List<AnswerView> answers) {}

    /** 抽样凭据: seed, draw and share, to be drawn again by anybody. */
    record DrawView(String seed, int draw, int share, boolean honest, int rules, String clause) {}

    /** 回访页. */
    record OpenedView(
            CallbackView task,
            String text,
            String reply,
            int round,
            int reworks,
            DrawView drawing,
            List<Way> ways,
            List<QuestionView> questions,
            List<AttemptView> attempts) {}

    List<CallbackView> list(List<Task> tasks, long viewer, Instant now) {
        Map<CitizenId, MaskedCitizen> callers = citizens.find(tasks.stream()
                .map(task -> task.about().citizen())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return tasks.stream().map(task -> shown(task, callers, viewer, now)).toList();
    }

    private CallbackView shown(Task task, Map<CitizenId, MaskedCitizen> callers, long viewer, Instant now) {
        Task.About about = task.about();
        Claim claim = task.claim();
        Task.End end = task.end();
        boolean isHeld = claim != null && claim.holds(now);
        CitizenId citizen = about.citizen();
        return new CallbackView(
                Long.toString(task.id()),
                task.caseId().toString(),
                about.number(),
                FreeText.masked(about.title()),
                about.kind(),
                about.urgency(),
                about.unit() == null ? null : unit(about.unit()),
                citizen == null ? null : caller(callers.get(citizen)),
                task.state(),
                task.due(),
                task.tries(),
                task.plan().attempts(),
                task.why(),
                isHeld && claim != null ? name(claim.by()) : null,
                isHeld && claim != null && claim.by() == viewer,
                end == null ? null : end.outcome(),
                end == null ? null : end.by(),
                end == null || end.said() == null ? null : end.said().solved(),
                end == null || end.said() == null ? null : end.said().satisfied(),
                end == null ? null : end.at());
    }

    private static @Nullable CallerView caller(@Nullable MaskedCitizen it) {
        return it == null ? null : new CallerView(it.id().toString(), it.maskedName(), it.maskedPhone());
    }

    private @Nullable NamedUnit unit(UnitId id) {
        return units.find(id).map(found -> units.named(id)).orElse(null);
    }

    private @Nullable String name(@Nullable Long account) {
        return account == null
                ? null
                : accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }

    OpenedView opened(CallbackDesk.Opened it, long viewer, Instant now) {
        Task task = it.task();
        Case about = it.it();
        Case.ReplyGiven reply = about.reply();
        return new OpenedView(
                list(List.of(task), viewer, now).getFirst(),
                FreeText.masked(about.facts().text()),
                reply == null ? "" : reply.text(),
                task.round(),
                about.counts().reworks(),
                new DrawView(
                        task.drawing().seed(),
                        task.drawing().draw(),
                        task.drawing().share(),
                        task.drawing().isHonest(),
                        task.plan().rules(),
                        task.plan().clause()),
                task.plan().ways(),
                questions(it.questions()),
                it.attempts().stream().map(this::attempt).toList());
    }

    static List<QuestionView> questions(Collection<RatingQuestion> questions) {
        return questions.stream()
                .map(question -> new QuestionView(
                        question.code(),
                        question.asks(),
                        question.zh(),
                        question.en(),
                        question.answers().stream()
                                .map(each ->
                                        new AnswerView(each.code(), each.means(), each.zh(), each.en(), each.key()))
                                .toList()))
                .toList();
    }

    AttemptView attempt(Attempt it) {
        boolean isUnclear = it.result() == Attempt.Result.NOT_UNDERSTOOD && it.sms() != null;
        String words = isUnclear
                ? Optional.ofNullable(it.sms())
                        .flatMap(messages::find)
                        .map(IncomingSms.Sms::words)
                        .orElse("")
                : "";
        return new AttemptView(
                it.way(),
                it.result(),
                it.result().zh(),
                it.result().en(),
                it.at(),
                name(it.by()),
                FreeText.masked(words));
    }
}
