package org.xinqiao.bench.calls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.calls.Device;
import org.xinqiao.calls.SeatOffice;
import org.xinqiao.calls.SeatPost;
import org.xinqiao.calls.Seats;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Seat;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;

/** 坐席人员: the people at the measured seats. Each sits down, is ready, and has written up a call as soon as it is over. */
final class Desks implements AutoCloseable {

    private static final int FIRST = 3001;
    private static final int AT_ONCE = 100;
    private static final int TRIES = 400;
    private static final long BETWEEN_MS = 50;
    /** Leads the floor of the demo city. */
    private static final String LEADER = "banzhang01";

    private final Seats seats;
    private final Map<String, Viewer> people = new HashMap<>();
    private final ScheduledExecutorService hands =
            Executors.newScheduledThreadPool(4, Thread.ofVirtual().factory());

    private Desks(Seats seats) {
        this.seats = seats;
    }

    static List<String> extensions(int count) {
        return IntStream.range(FIRST, FIRST + count).mapToObj(String::valueOf).toList();
    }

    /** As many seats as that, put up and taken by as many people who are ready. */
    static Desks taken(ConfigurableApplicationContext context, int count) {
        Viewers viewers = context.getBean(Viewers.class);
        DSLContext sql = context.getBean(DSLContext.class);
        List<String> extensions = extensions(count);
        Viewer leader = viewers.named(LEADER);
        SeatOffice office = context.getBean(SeatOffice.class);
        List<String> there = sql.fetch("select extension from calls.seat_post").getValues(0, String.class);
        List<SeatPost> wanted = extensions.stream()
                .filter(extension -> !there.contains(extension))
                .map(extension -> post(extension, leader.scope().area()))
                .toList();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            office.add(wanted.subList(from, Math.min(from + AT_ONCE, wanted.size())), leader);
        }
        List<String> names = sql.fetch(
                        "select a.username from access.account a where a.username <> {0} order by a.username limit {1}",
                        org.jooq.impl.DSL.inline(LEADER), org.jooq.impl.DSL.inline(count))
                .getValues(0, String.class);
        Desks desks = new Desks(context.getBean(Seats.class));
        for (int i = 0; i < count; i++) {
            desks.people.put(extensions.get(i), viewers.named(names.get(i)));
        }
        desks.people.forEach((extension, person) -> {
            desks.seats.sitDown(extension, person);
            desks.seats.ready(person);
        });
        return desks;
    }

    private static SeatPost post(String extension, AreaCode place) {
        return new SeatPost(extension, place, Device.PHONE, SeatKind.CALL, new CentreId("main"), false, true, 0);
    }

    /** A leg of that name is over; if it was one of these seats', its call is written up as soon as the floor has seen it end. */
    void over(String leg) {
        Viewer person = people.get(leg.replaceAll("PJSIP/(\\d+)-.*", "$1"));
        if (person != null) {
            hands.schedule(() -> writeUp(person, TRIES), BETWEEN_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void writeUp(Viewer person, int tries) {
        try {
            if (seats.now(person).state() == Seat.State.WRAP_UP) {
                seats.wrapUp("none", "", person);
                return;
            }
        } catch (ProblemFound notNow) {
            // it is asked again
        }
        if (tries > 0) {
            hands.schedule(() -> writeUp(person, tries - 1), BETWEEN_MS, TimeUnit.MILLISECONDS);
        }
    }

    int count() {
        return people.size();
    }

    /** How many do what, with the reason of those who are given nothing. */
    Map<String, Long> doing() {
        return people.values().stream()
                .map(seats::now)
                .collect(Collectors.groupingBy(
                        now -> now.breakReason() == null ? now.state() + "" : now.breakReason(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    /** How many are ready for a call. */
    long ready() {
        return people.values().stream()
                .filter(person -> seats.now(person).state() == Seat.State.READY)
                .count();
    }

    @Override
    public void close() {
        hands.shutdownNow();
        people.values().stream()
                .filter(person -> seats.extension(person).isPresent())
                .forEach(seats::getUp);
    }
}
