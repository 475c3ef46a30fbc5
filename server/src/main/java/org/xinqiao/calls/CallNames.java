package org.xinqiao.calls;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.calls.model.PastCall;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.engines.callqueue.QueueId;

/** 通话名称: rows of calls with the names of who and what they are about; callers are masked. */
@Component
class CallNames {

    private final CallRegister register;
    private final Accounts accounts;
    private final Citizens citizens;

    private final Cache<Long, String> agents = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    CallNames(CallRegister register, Accounts accounts, Citizens citizens) {
        this.register = register;
        this.accounts = accounts;
        this.citizens = citizens;
    }

    List<CallRow> named(Collection<PastCall> calls) {
        Map<CitizenId, MaskedCitizen> callers = citizens.find(calls.stream()
                .map(PastCall::citizen)
                .filter(Objects::nonNull)
                .map(CitizenId::new)
                .collect(Collectors.toSet()));
        return calls.stream().map(call -> row(call, callers)).toList();
    }

    CallRow named(PastCall call) {
        return named(List.of(call)).getFirst();
    }

    private CallRow row(PastCall call, Map<CitizenId, MaskedCitizen> callers) {
        Long citizen = call.citizen();
        MaskedCitizen who = citizen == null ? null : callers.get(new CitizenId(citizen));
        return new CallRow(
                call.id(),
                call.direction(),
                call.arrivedAt(),
                call.answeredAt(),
                call.endedAt(),
                call.ending(),
                call.dialled(),
                call.hotline() == null ? null : hotline(call.hotline()),
                call.queue() == null ? null : queue(call.queue()),
                new CallRow.Caller(citizen, who == null ? "" : who.maskedPhone(), who == null ? "" : who.maskedName()),
                call.seat(),
                call.agent(),
                agent(call.agent()),
                waited(call),
                call.times().talk(),
                call.times().hold(),
                call.times().wrapUp(),
                call.outcome(),
                call.recordings());
    }

    private static @Nullable Long waited(PastCall call) {
        Instant end = call.answeredAt() == null ? call.endedAt() : call.answeredAt();
        return call.queuedAt() == null || end == null || call.direction().equals("OUT")
                ? null
                : Duration.between(call.queuedAt(), end).toMillis();
    }

    /** Null for a number that is registered nowhere, and for a hotline that is no more. */
    SeatNow.@Nullable HotlineName hotline(long id) {
        return id == 0
                ? null
                : register.find(new HotlineId(id)).map(SeatNow.HotlineName::of).orElse(null);
    }

    SeatNow.QueueName queue(String code) {
        return register.find(new QueueId(code))
                .map(SeatNow.QueueName::of)
                .orElse(new SeatNow.QueueName(code, code, code));
    }

    /** Empty for nobody. */
    String agent(@Nullable Long account) {
        return account == null || account < 1
                ? ""
                : agents.get(
                        account,
                        id -> accounts.find(new AccountId(id))
                                .map(it -> it.name())
                                .orElse(""));
    }
}
