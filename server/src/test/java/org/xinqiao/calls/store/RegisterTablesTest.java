package org.xinqiao.calls.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.access.AccountId;
import org.xinqiao.calls.AfterHours;
import org.xinqiao.calls.Block;
import org.xinqiao.calls.Centre;
import org.xinqiao.calls.Device;
import org.xinqiao.calls.Hotline;
import org.xinqiao.calls.HotlineClass;
import org.xinqiao.calls.HotlineId;
import org.xinqiao.calls.HotlineQueue;
import org.xinqiao.calls.Merging;
import org.xinqiao.calls.NamedSkill;
import org.xinqiao.calls.Opening;
import org.xinqiao.calls.Outage;
import org.xinqiao.calls.SeatPost;
import org.xinqiao.calls.model.DemandWords;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Policy;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("the register in its tables (话务登记册)")
class RegisterTablesTest {

    private static final AreaCode CITY = new AreaCode("9901");
    private static final CentreId MAIN = new CentreId("main");
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private final HotlineTable hotlines;
    private final QueueTable queues;
    private final SeatTable seats;
    private final SkillTable skills;
    private final OutageTable outages;
    private final BlockedCallerTable blocks;
    private final RegisterTables register;

    RegisterTablesTest(DSLContext sql) {
        hotlines = new HotlineTable(sql);
        queues = new QueueTable(sql);
        seats = new SeatTable(sql);
        skills = new SkillTable(sql);
        outages = new OutageTable(sql);
        blocks = new BlockedCallerTable(sql);
        register = new RegisterTables(sql, hotlines, queues, seats, skills, outages);
        queues.put(new Centre(MAIN, CITY, "主中心", "Main"));
    }

    private static HotlineQueue queue(String code) {
        QueueRule rule = QueueRule.usual(
                        new QueueId(code),
                        new Reach(Duration.ZERO, Set.of(MAIN), Set.of(SeatKind.CALL, SeatKind.DISPATCH), false),
                        new Reach(Duration.ofSeconds(20), Set.of(MAIN), Set.of(SeatKind.CALL), true))
                .with(Policy.MOST_SKILLED);
        return new HotlineQueue(CITY, "综合", "General", rule, true, 1);
    }

    private static Hotline hotline(String number, String queue, String... old) {
        return new Hotline(
                new HotlineId(1),
                CITY,
                number,
                new TreeSet<>(Set.of(old)),
                "纳税服务",
                "Taxes",
                HotlineClass.CONSULTING,
                new UnitId(7),
                Merging.SUB_CENTRE,
                new QueueId(queue),
                null,
                false,
                new Opening(
                        WeekHours.parse("MON-FRI 09:00-17:00; WORKED 09:00-17:00"), true, AfterHours.VOICEMAIL, "请留言"),
                "您好",
                HotlineTable.priority(false, 30),
                DemandWords.read("0 MATTER:tax=2; 60"),
                false,
                Hotline.Status.OPEN,
                1);
    }

    private static Hotline read(Hotline it, HotlineId id, String name, int version) {
        return new Hotline(
                id,
                it.place(),
                it.number(),
                it.oldNumbers(),
                name,
                it.nameEn(),
                it.clazz(),
                it.owner(),
                it.merging(),
                it.queue(),
                it.menuKey(),
                it.menuOn(),
                it.opening(),
                it.greeting(),
                it.priority(),
                it.demand(),
                it.emergency(),
                it.status(),
                version);
    }

    @Test
    void giveAHotlineBackAsItWasWritten() {
        queues.add(queue("h1"));
        Hotline written = hotline("12366", "h1", "09608900001");
        HotlineId id = hotlines.add(written);
        assertThat(hotlines.find(id)).contains(read(written, id, "纳税服务", 1));
        assertThat(hotlines.taken(List.of("12366", "09608900001", "110"), null))
                .containsExactly("09608900001", "12366");
        assertThat(hotlines.taken(List.of("12366"), id)).isEmpty();
    }

    @Test
    void keepTheFirstOfTwoChanges() {
        queues.add(queue("h2"));
        Hotline written = hotline("12345", "h2");
        HotlineId id = hotlines.add(written);
        assertThat(hotlines.change(read(written, id, "先", 1))).isTrue();
        assertThat(hotlines.change(read(written, id, "后", 1))).isFalse();
        assertThat(hotlines.find(id).orElseThrow().name()).isEqualTo("先");
        assertThat(hotlines.find(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void giveAQueueBackAsItWasWritten() {
        assertThat(queues.add(queue("q1"))).isTrue();
        assertThat(queues.add(queue("q1"))).isFalse();
        assertThat(queues.list()).contains(queue("q1"));
        assertThat(queues.change(queue("q1"))).isTrue();
        assertThat(queues.change(queue("q1"))).isFalse();
    }

    @Test
    void giveASeatBackAsItWasWritten() {
        SeatPost post = new SeatPost("3001", CITY, Device.BROWSER, SeatKind.CALL, MAIN, true, true, 1);
        seats.add(List.of(post));
        assertThat(seats.list()).contains(post);
        assertThat(seats.taken(List.of("3001", "3002"))).containsExactly("3001");
        assertThat(seats.change(post)).isTrue();
        assertThat(seats.change(post)).isFalse();
    }

    @Test
    void putNewSkillsInThePlaceOfOldOnes() {
        Skill tax = Skill.matter("tax");
        Skill english = Skill.language("eng");
        skills.put(new NamedSkill(tax, "税务", "Taxes"));
        skills.put(new NamedSkill(english, "英语", "English"));
        AccountId agent = new AccountId(42);
        skills.replace(agent, Skills.of(tax, 3));
        skills.replace(agent, Skills.of(english, 5));
        assertThat(skills.ofAgents()).containsEntry(agent, Skills.of(english, 5));
    }

    @Test
    void changeTheirRevisionWithEveryChange() {
        long before = register.revision();
        outages.add(outage("望河区停水", NOW, NOW.plusSeconds(3600)));
        assertThat(register.revision()).isGreaterThan(before);
    }

    private static Outage outage(String words, Instant from, Instant until) {
        return new Outage(0, new AreaCode("990101"), Outage.Kind.WATER, words, from, until, new AccountId(1), NOW, 1);
    }

    @Test
    void tellOfAnOutageToThoseWhoLiveThereWhileItLasts() {
        outages.add(outage("河东停水", NOW, NOW.plusSeconds(3600)));
        AreaCode grid = new AreaCode("99010100100301");
        assertThat(register.book().outage(grid, NOW)).isPresent();
        assertThat(register.book().outage(new AreaCode("990102"), NOW)).isEmpty();
        assertThat(register.book().outage(CITY, NOW)).isEmpty();
        assertThat(register.book().outage(grid, NOW.plusSeconds(3600))).isEmpty();
        assertThat(register.book().outage(grid, NOW.minusSeconds(1))).isEmpty();
    }

    private static Block proposal(long citizen) {
        return new Block(
                0,
                CITY,
                new CitizenId(citizen),
                "反复骚扰",
                null,
                Block.State.PROPOSED,
                NOW.plus(Duration.ofDays(30)),
                new Block.Act(new AccountId(1), NOW),
                null,
                "",
                null,
                1);
    }

    private Block reviewed(long id, Block.State state) {
        Block it = blocks.find(id).orElseThrow();
        return new Block(
                it.id(),
                it.place(),
                it.citizen(),
                it.reason(),
                it.call(),
                state,
                it.until(),
                it.proposal(),
                new Block.Act(new AccountId(2), NOW),
                "属实",
                null,
                it.version());
    }

    @Test
    void blockNobodyBeforeTheReview() {
        long id = blocks.propose(proposal(701)).orElseThrow();
        assertThat(blocks.inForce(List.of(new CitizenId(701)), NOW)).isEmpty();
        assertThat(blocks.propose(proposal(701))).isEmpty();
        assertThat(blocks.change(reviewed(id, Block.State.IN_FORCE))).isTrue();
        assertThat(blocks.inForce(List.of(new CitizenId(7), new CitizenId(701)), NOW))
                .isPresent();
        assertThat(blocks.inForce(List.of(new CitizenId(701)), NOW.plus(Duration.ofDays(30))))
                .isEmpty();
    }

    @Test
    void letTheSamePersonBeProposedAgainOnceItHasRunOut() {
        long id = blocks.propose(proposal(702)).orElseThrow();
        blocks.change(reviewed(id, Block.State.IN_FORCE));
        Instant later = NOW.plus(Duration.ofDays(31));
        blocks.sweep(new CitizenId(702), later, new AccountId(3));
        assertThat(blocks.propose(proposal(702))).isPresent();
        assertThat(blocks.page(CITY, null, null, 10))
                .first()
                .extracting(Block::state)
                .isEqualTo(Block.State.PROPOSED);
    }
}
