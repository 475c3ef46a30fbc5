package org.xinqiao.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CallerCases;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PersonRights;

/**
 * 到期的来电人: people who have not been in touch for the whole term, and none of whose cases anything happened to in it.
 */
@Component
class ExpiringCallers implements Expiring {

    private final PersonRights people;
    private final CallerCases cases;

    ExpiringCallers(PersonRights people, CallerCases cases) {
        this.people = people;
        this.cases = cases;
    }

    @Override
    public DataClass dataClass() {
        return DataClass.CALLER;
    }

    @Override
    public List<Thing> lastUsedBefore(Instant before, long after, int limit) {
        return people.quietSince(before, after, limit).stream()
                .map(each -> new Thing(each.id().value(), each.lastContact()))
                .toList();
    }

    @Override
    public List<Thing> free(List<Thing> things, Instant before) {
        Set<CitizenId> busy = cases.busy(ids(things), before);
        return things.stream()
                .filter(each -> !busy.contains(new CitizenId(each.id())))
                .toList();
    }

    @Override
    public int destroy(List<Thing> things) {
        return people.erase(ids(things));
    }

    private static Set<CitizenId> ids(List<Thing> things) {
        return things.stream().map(each -> new CitizenId(each.id())).collect(Collectors.toSet());
    }
}
