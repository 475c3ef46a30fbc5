package org.xinqiao.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;
import org.xinqiao.access.AccountId;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.calls.store.BlockedCallerTable;
import org.xinqiao.calls.store.RegisterTables;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.Snapshot;

/** 话务登记册: the front door to what places have set for their telephones; answers from memory. */
@Service
public class CallRegister {

    private final Snapshot<RegisterBook> book;
    private final OpeningHours hours;
    private final BlockedCallerTable blocks;
    private final Citizens citizens;

    CallRegister(RegisterTables tables, OpeningHours hours, BlockedCallerTable blocks, Citizens citizens) {
        this.book = new Snapshot<>(tables::revision, tables::book);
        this.hours = hours;
        this.blocks = blocks;
        this.citizens = citizens;
    }

    /** The open hotline that a number leads to, an old number too, with or without its area code. */
    public Optional<Hotline> dialled(String number) {
        return book().dialled(number);
    }

    /** All that can be dialled. */
    public List<Hotline> open() {
        return book().hotlines().stream().filter(Hotline::isOpen).toList();
    }

    public Optional<Hotline> find(HotlineId id) {
        return book().hotlines().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The open hotline of the same place that a key leads to. */
    public Optional<Hotline> byMenuKey(Hotline of, char digit) {
        return menu(of).stream().filter(it -> it.hasKey(digit)).findFirst();
    }

    /** 语音菜单: the hotlines that a caller of this one may choose by key; none if it has no menu. */
    public List<Hotline> menu(Hotline of) {
        return of.menuOn() ? book().menu(of.place()) : List.of();
    }

    /** The menu in words; none if there is nothing to choose. */
    public Optional<Announcement> menuWords(Hotline of) {
        return Announcement.ofAny(menu(of).stream()
                .map(line -> line.name() + "请按" + line.menuKey())
                .collect(Collectors.joining("，")));
    }

    /** By which calls are given out, in all places. */
    public CallPlan plan() {
        return book().plan();
    }

    /** All queues, those given up too. */
    public List<HotlineQueue> queues() {
        return book().queues();
    }

    public Optional<HotlineQueue> find(QueueId code) {
        return queues().stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** All posts, those switched off too. */
    public List<SeatPost> posts() {
        return book().posts();
    }

    public Optional<SeatPost> post(String extension) {
        return posts().stream().filter(it -> it.extension().equals(extension)).findFirst();
    }

    /** The agent at that post, with what they know, and {@link #ofSeat} of the post. */
    public SeatProfile profile(SeatPost post, AccountId agent) {
        return book().profile(post, agent);
    }

    /** 指定坐席: the skill that only one seat has, so that a call can be sent there and nowhere else. */
    public static Skill ofSeat(String extension) {
        return RegisterBook.ofSeat(extension);
    }

    /** The reasons an agent may give for a break, in the order in which they are offered. */
    public List<NamedBreak> breakReasons() {
        return book().breaks();
    }

    /** What somebody who calls from there hears because it is known to be out; the root of the place if nobody knows where. */
    public Optional<Announcement> outage(AreaCode callersArea, Instant now) {
        return book().outage(callersArea, now).map(it -> Announcement.of(it.words()));
    }

    /** Whether somebody who calls from that number is not put through to that hotline; never so for an emergency. */
    public Optional<Block> blocked(Hotline hotline, String phone, Instant now) {
        if (hotline.emergency()) {
            return Optional.empty();
        }
        Set<CitizenId> callers = citizens.knownBy(phone);
        return callers.isEmpty() ? Optional.empty() : blocks.inForce(callers, now);
    }

    /** Whether the hours of the hotline are on. */
    public boolean open(Hotline hotline, Instant now) {
        return hours.isOpen(hotline.opening(), now);
    }

    /** Everything at once, for who looks after it. */
    RegisterBook book() {
        return book.get();
    }

    /** In the process that changed it at once; others see it within seconds. */
    @TransactionalEventListener(fallbackExecution = true)
    void forget(RegisterChanged changed) {
        book.forget();
    }
}
