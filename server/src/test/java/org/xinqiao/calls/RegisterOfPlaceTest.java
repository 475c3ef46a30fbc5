package org.xinqiao.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinqiao.access.Account;
import org.xinqiao.access.Accounts;
import org.xinqiao.calls.model.Hole;
import org.xinqiao.calls.model.Holes;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.engines.callqueue.BreakReason;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTable;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@DisplayName("the demo city's telephones (话务登记册)")
class RegisterOfPlaceTest {

    private static final AreaCode CITY = new AreaCode("9901");
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);

    private final CallRegister register;
    private final Accounts accounts;

    RegisterOfPlaceTest(@Autowired CallRegister register, @Autowired Accounts accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    private RegisterBook book() {
        return register.book();
    }

    /** Other tests share the server, and add what they need. */
    private static List<String> inTheFile(String file, String column) {
        return PlaceTable.of(Path.of("../demo"), "city/" + file).read(line -> line.get(column));
    }

    private Hotline dialled(String number) {
        return register.dialled(number).orElseThrow();
    }

    @Test
    void mergeFiftyFiveHotlinesOfAllClassesInAllWays() {
        List<Hotline> merged = inTheFile("hotlines.csv", "number").stream()
                .filter(number -> !number.equals("12345"))
                .map(this::dialled)
                .toList();
        assertThat(merged).hasSize(55);
        assertThat(merged).extracting(Hotline::id).doesNotHaveDuplicates();
        assertThat(merged).extracting(Hotline::clazz).contains(HotlineClass.values());
        assertThat(merged).extracting(Hotline::merging).contains(Merging.values());
    }

    @Test
    void answerEveryNumberThereEverWas() {
        for (Hotline line : book().hotlines()) {
            Stream.concat(Stream.of(line.number()), line.oldNumbers().stream())
                    .forEach(number ->
                            assertThat(dialled(number).id()).as(number).isEqualTo(line.id()));
        }
        assertThat(dialled("0960-8900012").name()).isEqualTo("供水服务");
        assertThat(dialled("+86 960 12345").number()).isEqualTo("12345");
        assertThat(register.dialled("110")).isEmpty();
    }

    @Test
    void leadEveryHotlineIntoAQueueThatSeatsServe() {
        Set<QueueId> planned = register.plan().queues().keySet();
        assertThat(book().hotlines()).allSatisfy(it -> assertThat(planned).contains(it.queue()));
        List<Hole.Kind> holes = Holes.of(book(), CITY, extension -> true).stream()
                .map(Hole::kind)
                .toList();
        assertThat(holes)
                .doesNotContain(Hole.Kind.HOTLINE_WITHOUT_QUEUE, Hole.Kind.SKILL_UNKNOWN, Hole.Kind.MENU_EMPTY);
        assertThat(inTheFile("queues.csv", "code"))
                .allSatisfy(queue -> assertThat(unserved()).doesNotContain(queue));
    }

    private List<String> unserved() {
        return Holes.of(book(), CITY, extension -> true).stream()
                .filter(hole -> hole.kind() == Hole.Kind.QUEUE_UNSERVED)
                .flatMap(hole -> hole.subjects().stream())
                .toList();
    }

    @Test
    void giveTheCompanyLineAKeyOfItsOwnInAMenuThatIsOff() {
        Hotline main = dialled("12345");
        assertThat(main.menuOn()).isFalse();
        assertThat(register.menu(main)).isEmpty();
        assertThat(register.byMenuKey(main, '1')).isEmpty();
        assertThat(book().menu(CITY))
                .filteredOn(it -> it.hasKey('1'))
                .extracting(Hotline::name)
                .containsExactly("企业服务专线");
    }

    @Test
    void knowWhoKnowsWhatAndWhichSeatIsWhich() {
        Account agent = accounts.find("huawu02").orElseThrow();
        SeatPost post = register.post("2001").orElseThrow();
        SeatProfile profile = register.profile(post, agent.id());
        assertThat(profile.seat().value()).isEqualTo("2001");
        assertThat(profile.agent().value()).isEqualTo(agent.id().toString());
        assertThat(profile.skills().level(Skill.language("eng"))).isEqualTo(4);
        assertThat(profile.skills().level(CallRegister.ofSeat("2001"))).isEqualTo(1);
        assertThat(profile.skills().level(CallRegister.ofSeat("2002"))).isZero();
    }

    @Test
    void keepHoursAndHolidays() {
        Hotline tax = dialled("12366");
        assertThat(register.open(tax, at(LocalDate.of(2026, 11, 23), "10:00"))).isTrue();
        assertThat(register.open(tax, at(LocalDate.of(2026, 11, 23), "19:00"))).isFalse();
        assertThat(register.open(tax, at(SUNDAY, "10:00"))).isFalse();
        assertThat(register.open(tax, at(NATIONAL_DAY, "10:00"))).isFalse();
        assertThat(register.open(dialled("12345"), at(SUNDAY, "03:00"))).isTrue();
        assertThat(tax.closing().orElseThrow().words()).contains("八点半");
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(PlaceTime.ZONE).toInstant();
    }

    @Test
    void putEmergenciesFirst() {
        assertThat(dialled("09608900032").priority()).isEqualTo(Priority.EMERGENCY);
        assertThat(dialled("12345").priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void nameTheReasonsForABreak() {
        assertThat(register.plan().breaks()).contains(new BreakReason("MEAL"));
        assertThat(register.breakReasons()).first().extracting(NamedBreak::zh).isEqualTo("用餐");
    }

    @Test
    void useTheExtensionsOfTheSwitch() throws IOException {
        Map<Device, Set<String>> known = Map.of(
                Device.PHONE, SwitchFile.seats("phone"),
                Device.BROWSER, SwitchFile.seats("browser"));
        assertThat(inTheFile("seats.csv", "extension"))
                .hasSize(12)
                .map(extension -> register.post(extension).orElseThrow())
                .allSatisfy(post -> assertThat(known.get(post.device())).contains(post.extension()));
    }
}
