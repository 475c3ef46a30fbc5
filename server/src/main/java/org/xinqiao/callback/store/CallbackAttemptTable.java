package org.xinqiao.callback.store;

import static org.xinqiao.schema.callback.Tables.ATTEMPT;
import static org.xinqiao.schema.callback.Tables.TASK;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.schema.callback.tables.records.AttemptRecord;

/** 回访尝试表. */
@Repository
public class CallbackAttemptTable {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;

    public CallbackAttemptTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 新的一次. @param by who called; null for the house itself */
    public record Begun(
            long task,
            Way way,
            Instant at,
            @Nullable Long by,
            Result result,
            @Nullable UUID call) {

        private boolean isOver() {
            return result != Result.CALLING && result != Result.SENT;
        }
    }

    /** @return its number within the task */
    public int add(Begun it) {
        int number = sql.fetchCount(ATTEMPT, ATTEMPT.TASK.eq(it.task())) + 1;
        sql.insertInto(ATTEMPT)
                .set(ATTEMPT.TASK, it.task())
                .set(ATTEMPT.NUMBER, number)
                .set(ATTEMPT.WAY, it.way().name())
                .set(ATTEMPT.AT, it.at())
                .set(ATTEMPT.BY, it.by())
                .set(ATTEMPT.RESULT, it.result().name())
                .set(ATTEMPT.ENDED_AT, it.isOver() ? it.at() : null)
                .set(ATTEMPT.CALL, it.call())
                .execute();
        return number;
    }

    /** Those of a task, the latest first. */
    public List<Attempt> of(long task) {
        return of(List.of(task));
    }

    /** Those of several, the latest first. */
    public List<Attempt> of(Collection<Long> tasks) {
        return sql.selectFrom(ATTEMPT)
                .where(ATTEMPT.TASK.in(tasks))
                .orderBy(ATTEMPT.AT.desc(), ATTEMPT.NUMBER.desc())
                .fetch(CallbackAttemptTable::attempt);
    }

    public Optional<Attempt> byCall(UUID call) {
        return sql.selectFrom(ATTEMPT).where(ATTEMPT.CALL.eq(call)).fetchOptional(CallbackAttemptTable::attempt);
    }

    /** What became of it. @param keys what was pressed or meant */
    public void ended(Attempt it, Result result, Instant at, String keys) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.RESULT, result.name())
                .set(ATTEMPT.ENDED_AT, at)
                .set(ATTEMPT.KEYS, keys)
                .where(ATTEMPT.TASK.eq(it.task()), ATTEMPT.NUMBER.eq(it.number()))
                .execute();
    }

    /** By which message it was answered. */
    public void answeredBy(Attempt it, long sms) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.SMS, sms)
                .where(ATTEMPT.TASK.eq(it.task()), ATTEMPT.NUMBER.eq(it.number()))
                .execute();
    }

    /** The free word that was recorded. */
    public void recorded(Attempt it, long file) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.FILE, file)
                .where(ATTEMPT.TASK.eq(it.task()), ATTEMPT.NUMBER.eq(it.number()))
                .execute();
    }

    /** Which of these were asked since, by whatever way; what never left the house disturbed nobody. */
    public Set<CitizenId> askedSince(Instant since, Collection<CitizenId> among) {
        List<CitizenId> all = List.copyOf(among);
        Set<CitizenId> asked = new HashSet<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(CitizenId::value)
                    .toList();
            asked.addAll(sql.selectDistinct(TASK.CITIZEN)
                    .from(TASK)
                    .join(ATTEMPT)
                    .on(ATTEMPT.TASK.eq(TASK.ID))
                    .where(
                            TASK.CITIZEN.in(some),
                            ATTEMPT.AT.ge(since),
                            ATTEMPT.RESULT.notIn(Result.UNAVAILABLE.name(), Result.FAILED.name()))
                    .fetch(row -> new CitizenId(row.value1())));
        }
        return asked;
    }

    private static Attempt attempt(AttemptRecord row) {
        return new Attempt(
                row.getTask(),
                row.getNumber(),
                Way.valueOf(row.getWay()),
                row.getAt(),
                row.getBy(),
                Result.valueOf(row.getResult()),
                row.getEndedAt(),
                row.getCall(),
                row.getKeys(),
                row.getSms(),
                row.getFile());
    }
}
