package org.xinqiao.citizens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.citizens.Tables.CITIZEN;
import static org.xinqiao.schema.citizens.Tables.KEY_GENERATION;
import static org.xinqiao.schema.citizens.Tables.LOOKUP;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Power;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.citizens.store.CitizenTable;
import org.xinqiao.citizens.store.Plain;
import org.xinqiao.citizens.vault.GenerationTable.Told;
import org.xinqiao.citizens.vault.KeyGeneration.State;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Fork;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("keys change while people work (密钥轮换)")
class KeyRotationTest {

    private static final Instant AT = Instant.parse("2026-11-25T00:00:00Z");
    private static final Viewer TAKER = new Viewer(
            new AccountId(7),
            "受理员",
            new UnitId(1),
            Set.of(Power.REGISTER),
            new Scope(new AreaCode("9901"), Set.of(), false));
    private static final int PEOPLE = 450;

    private final DSLContext sql;
    private final Citizens citizens;
    private final KeyRings keys;
    private final KeyRotation rotation;
    private final GenerationTable generations;
    private final TransactionTemplate transactions;
    private final Map<String, CitizenId> people = new ConcurrentHashMap<>();

    KeyRotationTest(
            @Autowired DSLContext sql,
            @Autowired Citizens citizens,
            @Autowired KeyRings keys,
            @Autowired KeyRotation rotation,
            @Autowired GenerationTable generations,
            @Autowired TransactionTemplate transactions) {
        this.sql = sql;
        this.citizens = citizens;
        this.keys = keys;
        this.rotation = rotation;
        this.generations = generations;
        this.transactions = transactions;
    }

    @BeforeEach
    void meetPeople() {
        for (int i = 0; i < PEOPLE; i++) {
            meet(i);
        }
    }

    @Test
    void findsAndOpensEverybodyUnderTheNewKeysAlone() {
        int before = current();
        assertThat(rotation.run(Suite.SM4, (done, all) -> {})).isTrue();
        assertThat(sql.fetchCount(CITIZEN, CITIZEN.GENERATION.eq((short) before)))
                .isZero();
        assertThat(sql.fetchCount(LOOKUP, LOOKUP.GENERATION.eq((short) before))).isZero();
        Told retired = generations.list().get(before - 1);
        assertThat(retired.state()).isEqualTo(State.RETIRED);
        assertThat(sql.fetchCount(KEY_GENERATION, KEY_GENERATION.SEALING.isNotNull()))
                .isEqualTo(1);
        everybodyIsThere();
    }

    @Test
    void fromSm4BackToAesAndBothReadSideBySide() {
        rotation.run(Suite.SM4, (done, all) -> {});
        rotation.begin(Suite.AES);
        CitizenId young = citizens.findOrCreate("新来的", "13700000000");
        everybodyIsThere();
        assertThat(citizens.find(young)).map(MaskedCitizen::maskedName).hasValue("新**");
        assertThat(citizens.findOrCreate("新来的", "13700000000")).isEqualTo(young);
        rotation.run(Suite.AES, (done, all) -> {});
        everybodyIsThere();
        assertThat(generations.list().getLast().suite()).isEqualTo(Suite.AES);
    }

    @Test
    void failsNoReaderAndNoWriterOfAnyProcess() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        CitizenTable elsewhere = new CitizenTable(sql, anotherProcess());
        List<Callable<Integer>> work = new ArrayList<>();
        for (int worker = 0; worker < 3; worker++) {
            int own = worker * 1000;
            work.add(() -> repeat(over, i -> look(i % PEOPLE, citizens)));
            work.add(() -> repeat(over, i -> lookElsewhere(i % PEOPLE, elsewhere)));
            work.add(() -> repeat(over, i -> meet(10_000 + own + i % 200)));
            work.add(() -> repeat(over, i -> meetElsewhere(10_000 + own + i % 200, elsewhere)));
        }
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = work.stream().map(pool::submit).toList();
            try {
                rotation.run(Suite.SM4, (done, all) -> {});
                rotation.run(Suite.AES, (done, all) -> {});
            } finally {
                over.set(true);
            }
            for (Future<Integer> each : running) {
                assertThat(each.get()).isPositive();
            }
        }
        everybodyIsThere();
        assertThat(sql.fetchCount(CITIZEN, CITIZEN.GENERATION.ne((short) current())))
                .isZero();
    }

    @Test
    void isNotBegunTwice() {
        assertThat(rotation.begin(Suite.AES)).isTrue();
        assertThat(rotation.begin(Suite.AES)).isFalse();
        rotation.run(Suite.AES, (done, all) -> {});
        assertThat(generations.leaving()).isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        List<Integer> told = new ArrayList<>();
        rotation.run(Suite.AES, (done, all) -> told.add(done));
        assertThat(told).isSorted().startsWith(0).hasSizeGreaterThanOrEqualTo(3);
        assertThat(told.getLast()).isGreaterThanOrEqualTo(PEOPLE);
    }

    private interface Act {
        void at(int i) throws Exception;
    }

    private static int repeat(AtomicBoolean over, Act act) throws Exception {
        int times = 0;
        while (!over.get() || times == 0) {
            act.at(times++);
        }
        return times;
    }

    /** The same person met by two processes at once is one person. */
    private void meet(int i) {
        remember(i, citizens.findOrCreate(name(i), phone(i)));
    }

    private void meetElsewhere(int i, CitizenTable elsewhere) {
        remember(
                i,
                transactions.execute(status -> elsewhere
                        .contacted(List.of(new Plain(name(i), new PhoneNumber(phone(i)))), AT)
                        .values()
                        .iterator()
                        .next()));
    }

    private void remember(int i, CitizenId id) {
        CitizenId before = people.putIfAbsent(phone(i), id);
        assertThat(before == null || before.equals(id)).as(phone(i)).isTrue();
    }

    private void look(int i, Citizens door) {
        assertThat(door.withPhone(phone(i), TAKER)).contains(known(i));
        assertThat(door.find(known(i))).map(MaskedCitizen::maskedName).hasValue("第**");
    }

    private void lookElsewhere(int i, CitizenTable elsewhere) {
        assertThat(elsewhere.withPhone(new PhoneNumber(phone(i))))
                .extracting(MaskedCitizen::id)
                .contains(known(i));
    }

    private void everybodyIsThere() {
        assertThat(people).hasSizeGreaterThanOrEqualTo(PEOPLE);
        people.forEach((phone, id) -> {
            assertThat(citizens.withPhone(phone, TAKER)).as(phone).isEqualTo(Set.of(id));
            assertThat(citizens.find(id)).map(MaskedCitizen::maskedPhone).hasValue(new PhoneNumber(phone).masked());
        });
    }

    private int current() {
        return generations.list().getLast().number();
    }

    private KeyRings anotherProcess() {
        Keepers keepers = new Keepers(new KeyFile(Fork.folder("test-data").resolve("keys/master.keys")));
        FirstKeys first = new FirstKeys(Suite.AES, Path.of("there-is-no-old-file"));
        return KeyRings.open(generations, keepers, first, Clock.systemUTC());
    }

    private CitizenId known(int i) {
        return Objects.requireNonNull(people.get(phone(i)));
    }

    private static String name(int i) {
        return "第" + i + "人";
    }

    private static String phone(int i) {
        return String.valueOf(13_600_000_000L + i);
    }
}
