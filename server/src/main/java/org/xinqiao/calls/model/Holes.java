package org.xinqiao.calls.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinqiao.calls.AfterHours;
import org.xinqiao.calls.Hotline;
import org.xinqiao.calls.HotlineQueue;
import org.xinqiao.calls.SeatPost;
import org.xinqiao.calls.model.Hole.Kind;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.organisation.AreaCode;

/** 缺口检查: looks through the register of a place for whatever would let callers fall through. */
public final class Holes {

    private final RegisterBook book;
    private final AreaCode place;
    private final List<Hole> found = new ArrayList<>();

    private Holes(RegisterBook book, AreaCode place) {
        this.book = book;
        this.place = place;
    }

    /** @param known whether the switch knows an extension */
    public static List<Hole> of(RegisterBook book, AreaCode place, Predicate<String> known) {
        Holes holes = new Holes(book, place);
        holes.lookAtQueues();
        holes.lookAtNumbers();
        holes.lookAtMenu();
        holes.lookAtDemands();
        holes.note(
                Kind.SEAT_UNKNOWN,
                book.posts().stream()
                        .filter(it -> it.place().equals(place) && it.enabled())
                        .map(SeatPost::extension)
                        .filter(known.negate()));
        return List.copyOf(holes.found);
    }

    private Stream<Hotline> open() {
        return book.hotlines().stream().filter(it -> it.isOpen() && it.place().equals(place));
    }

    private void note(Kind kind, Stream<String> subjects) {
        List<String> all = subjects.distinct().sorted().toList();
        if (!all.isEmpty()) {
            found.add(new Hole(kind, all));
        }
    }

    private void lookAtQueues() {
        note(
                Kind.QUEUE_UNSERVED,
                book.queues().stream()
                        .filter(it -> it.place().equals(place) && it.served() && !isServed(it))
                        .map(it -> it.code().value()));
        Set<QueueId> served = book.queues().stream()
                .filter(HotlineQueue::served)
                .map(HotlineQueue::code)
                .collect(Collectors.toSet());
        note(
                Kind.HOTLINE_WITHOUT_QUEUE,
                open().filter(it -> !served.contains(it.queue())).map(Hotline::number));
    }

    private boolean isServed(HotlineQueue queue) {
        return book.posts().stream()
                .anyMatch(post ->
                        post.enabled() && queue.rule().reaches().stream().anyMatch(reach -> covers(reach, post)));
    }

    private static boolean covers(Reach reach, SeatPost post) {
        return reach.centres().contains(post.centre())
                && reach.kinds().contains(post.kind())
                && (reach.remote() || !post.remote());
    }

    /** A number counts as another one's too if they differ by the area code alone. */
    private void lookAtNumbers() {
        Map<String, Set<Long>> lines = new TreeMap<>();
        open().forEach(line -> Stream.concat(Stream.of(line.number()), line.oldNumbers().stream())
                .flatMap(number -> DialledNumber.readings(number).stream())
                .forEach(reading -> lines.computeIfAbsent(reading, none -> new TreeSet<>())
                        .add(line.id().value())));
        note(
                Kind.NUMBER_TWICE,
                lines.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .map(Map.Entry::getKey));
    }

    private void lookAtMenu() {
        Map<String, Long> keys = book.menu(place).stream()
                .collect(Collectors.groupingBy(it -> String.valueOf(it.menuKey()), Collectors.counting()));
        note(
                Kind.MENU_KEY_TWICE,
                keys.entrySet().stream().filter(key -> key.getValue() > 1).map(Map.Entry::getKey));
        if (keys.isEmpty()) {
            note(Kind.MENU_EMPTY, open().filter(Hotline::menuOn).map(Hotline::number));
        }
    }

    private void lookAtDemands() {
        note(
                Kind.SKILL_UNKNOWN,
                open().filter(it -> {
                            Skills last = it.demand().steps().getLast().needed();
                            return book.skills().values().stream().noneMatch(known -> known.cover(last))
                                    && !last.levels().isEmpty();
                        })
                        .map(Hotline::number));
        note(
                Kind.CLOSED_UNTOLD,
                open().filter(it -> it.opening().week() != null
                                && it.opening().afterHours() != AfterHours.QUEUE
                                && it.closing().isEmpty())
                        .map(Hotline::number));
    }
}
