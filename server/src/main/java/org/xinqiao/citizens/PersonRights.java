package org.xinqiao.citizens;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.citizens.store.ErasureTable;
import org.xinqiao.platform.ProblemFound;

/** 个人权利: the door for whoever answers people about their own data. What they do is put on record by the room that asks. */
@Service
public class PersonRights {

    private final ErasureTable table;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PersonRights(ErasureTable table, ApplicationEventPublisher news, Clock clock) {
        this.table = table;
        this.news = news;
        this.clock = clock;
    }

    /**
     * All that is known of somebody, as it is.
     *
     * @throws ProblemFound with {@link AccessProblem#DENIED} or {@link CitizenProblem#ERASED}
     */
    public Known tell(CitizenId id, Viewer viewer) {
        if (!viewer.may(Power.PROTECT)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        return table.tell(id).orElseThrow(() -> new ProblemFound(CitizenProblem.ERASED));
    }

    /** The same for the person themselves, whom a public door has made sure of; nothing of who has been erased. */
    public Optional<Known> tellSelf(CitizenId id) {
        return table.tell(id);
    }

    /**
     * 匿名化: destroys people's keys, what was sealed with them, and the hashes they were found by. There is no way back; their
     * cases stay, and are nobody's.
     *
     * @return how many of them were still known
     */
    @Transactional
    public int erase(Collection<CitizenId> people) {
        int erased = table.erase(people, clock.instant());
        news.publishEvent(new CitizensErased(Set.copyOf(people)));
        return erased;
    }

    /** People who have not been in touch since, in the order of their ids. */
    public List<Quiet> quietSince(Instant before, long after, int limit) {
        return table.quietSince(before, after, limit);
    }

    /** 久未来电. */
    public record Quiet(CitizenId id, Instant lastContact) {}

    /** 已知信息. */
    public record Known(String name, String phone, int contacts, Instant firstContact, Instant lastContact) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "what is known of somebody";
        }
    }
}
