package org.xinqiao.calls.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinqiao.access.AccountId;
import org.xinqiao.calls.Centre;
import org.xinqiao.calls.Hotline;
import org.xinqiao.calls.HotlineQueue;
import org.xinqiao.calls.NamedBreak;
import org.xinqiao.calls.NamedSkill;
import org.xinqiao.calls.Outage;
import org.xinqiao.calls.SeatPost;
import org.xinqiao.engines.callqueue.AgentId;
import org.xinqiao.engines.callqueue.BreakReason;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.Capacity;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.organisation.AreaCode;

/**
 * 登记册一览: the whole register as it was at one moment.
 *
 * @param skills what each agent knows
 */
public record RegisterBook(
        List<Hotline> hotlines,
        List<Centre> centres,
        List<HotlineQueue> queues,
        List<SeatPost> posts,
        List<NamedSkill> named,
        Map<AccountId, Skills> skills,
        List<NamedBreak> breaks,
        List<Outage> outages) {

    private static final String SEAT = "seat:";

    public RegisterBook {
        hotlines = List.copyOf(hotlines);
        centres = List.copyOf(centres);
        queues = List.copyOf(queues);
        posts = List.copyOf(posts);
        named = List.copyOf(named);
        skills = Map.copyOf(skills);
        breaks = List.copyOf(breaks);
        outages = List.copyOf(outages);
    }

    /** What belongs to one place; skills and reasons are everybody's. */
    public RegisterBook within(AreaCode place) {
        return new RegisterBook(
                hotlines.stream().filter(it -> it.place().equals(place)).toList(),
                centres.stream().filter(it -> it.place().equals(place)).toList(),
                queues.stream().filter(it -> it.place().equals(place)).toList(),
                posts.stream().filter(it -> it.place().equals(place)).toList(),
                named,
                skills,
                breaks,
                outages.stream().filter(it -> place.contains(it.area())).toList());
    }

    /** The open hotline that a number leads to, as it is or without its area code. */
    public Optional<Hotline> dialled(String number) {
        return DialledNumber.readings(number).stream()
                .flatMap(reading -> open().filter(it ->
                        it.number().equals(reading) || it.oldNumbers().contains(reading)))
                .findFirst();
    }

    private Stream<Hotline> open() {
        return hotlines.stream().filter(Hotline::isOpen);
    }

    /** 语音菜单: the open hotlines of a place that have a key, by their keys. */
    public List<Hotline> menu(AreaCode place) {
        return open().filter(it -> it.place().equals(place) && it.menuKey() != null)
                .sorted(Comparator.comparing(it -> String.valueOf(it.menuKey())))
                .toList();
    }

    /** By which calls are given out. */
    public CallPlan plan() {
        return CallPlan.of(
                queues.stream()
                        .filter(HotlineQueue::served)
                        .map(HotlineQueue::rule)
                        .toList(),
                breaks.stream().map(NamedBreak::reason).toArray(BreakReason[]::new));
    }

    /** The agent at that seat, with what they know, and the skill that only this seat has. */
    public SeatProfile profile(SeatPost post, AccountId agent) {
        Map<Skill, Integer> levels =
                new HashMap<>(skills.getOrDefault(agent, Skills.NONE).levels());
        levels.put(ofSeat(post.extension()), 1);
        return new SeatProfile(
                post.seat(),
                new AgentId(Long.toString(agent.value())),
                post.kind(),
                post.centre(),
                post.remote(),
                new Skills(levels),
                Capacity.ONE_CALL);
    }

    /** 指定坐席: by which a call is sent to one seat and no other. */
    public static Skill ofSeat(String extension) {
        return new Skill(Skill.Kind.SPECIALIST, SEAT + extension);
    }

    /** The one written last of those that somebody from there hears now. */
    public Optional<Outage> outage(AreaCode callersArea, Instant now) {
        return outages.stream()
                .filter(it -> it.isInForce(now) && it.isHeardIn(callersArea))
                .max(Comparator.comparing(Outage::writtenAt).thenComparing(Outage::id));
    }
}
