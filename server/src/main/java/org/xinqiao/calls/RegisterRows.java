package org.xinqiao.calls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.calls.model.DemandWords;
import org.xinqiao.calls.store.HotlineTable;
import org.xinqiao.engines.callqueue.BreakReason;
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
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTable;

/** Reads the lines of a place's tables as what they stand for. */
@Component
class RegisterRows {

    private final Units units;
    private final Accounts accounts;

    RegisterRows(Units units, Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    static Centre centre(CSVRecord line) {
        return new Centre(
                new CentreId(line.get("code")),
                new AreaCode(line.get("area_code")),
                line.get("name"),
                line.get("name_en"));
    }

    List<HotlineQueue> queues(Path place) {
        Map<String, List<Reach>> reaches =
                PlaceTable.of(place, "city/reaches.csv")
                        .read(line -> Map.entry(line.get("queue"), reach(line)))
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return PlaceTable.of(place, "city/queues.csv")
                .read(line -> queue(line, reaches.getOrDefault(line.get("code"), List.of())));
    }

    private static Reach reach(CSVRecord line) {
        return new Reach(
                seconds(line, "after_seconds"),
                PlaceTable.several(line.get("centres"), ";").stream()
                        .map(CentreId::new)
                        .collect(Collectors.toSet()),
                PlaceTable.several(line.get("kinds"), ";").stream()
                        .map(SeatKind::valueOf)
                        .collect(Collectors.toSet()),
                Boolean.parseBoolean(line.get("remote")));
    }

    private static HotlineQueue queue(CSVRecord line, List<Reach> reaches) {
        QueueRule rule = new QueueRule(
                new QueueId(line.get("code")),
                Policy.valueOf(line.get("policy")),
                reaches,
                seconds(line, "ring_seconds"),
                seconds(line, "wrap_up_seconds"),
                seconds(line, "retry_seconds"),
                Integer.parseInt(line.get("callback_tries")),
                QueueRule.Pace.USUAL);
        return new HotlineQueue(
                new AreaCode(line.get("area_code")), line.get("name"), line.get("name_en"), rule, true, 1);
    }

    private static Duration seconds(CSVRecord line, String column) {
        return Duration.ofSeconds(Integer.parseInt(line.get(column)));
    }

    static SeatPost post(CSVRecord line) {
        return new SeatPost(
                line.get("extension"),
                new AreaCode(line.get("area_code")),
                Device.valueOf(line.get("device")),
                SeatKind.valueOf(line.get("kind")),
                new CentreId(line.get("centre")),
                Boolean.parseBoolean(line.get("remote")),
                Boolean.parseBoolean(line.get("enabled")),
                1);
    }

    static NamedSkill skill(CSVRecord line) {
        Skill skill = new Skill(Skill.Kind.valueOf(line.get("kind")), line.get("code"));
        return new NamedSkill(skill, line.get("name"), line.get("name_en"));
    }

    static NamedBreak pause(CSVRecord line) {
        return new NamedBreak(new BreakReason(line.get("code")), line.get("name"), line.get("name_en"));
    }

    /** Of those who have an account here: a place that was loaded before it had telephones may have other people by now. */
    Map<AccountId, Skills> skills(Path place) {
        Map<String, AccountId> people =
                accounts.list().stream().collect(Collectors.toMap(Account::username, Account::id));
        return PlaceTable.of(place, "city/agent-skills.csv")
                .read(line -> Map.entry(line.get("username"), skills(line.get("skills"))))
                .stream()
                .filter(agent -> people.containsKey(agent.getKey()))
                .collect(Collectors.toMap(agent -> known(people, agent.getKey()), Map.Entry::getValue));
    }

    private static Skills skills(String cell) {
        Map<Skill, Integer> levels = new HashMap<>();
        for (String part : PlaceTable.several(cell, ";")) {
            String[] sides = part.split("=", 2);
            levels.put(DemandWords.skill(sides[0]), Integer.parseInt(sides[sides.length - 1]));
        }
        return new Skills(levels);
    }

    Hotline hotline(CSVRecord line) {
        boolean emergency = Boolean.parseBoolean(line.get("emergency"));
        return new Hotline(
                new HotlineId(1),
                new AreaCode(line.get("area_code")),
                line.get("number"),
                new TreeSet<>(PlaceTable.several(line.get("old_numbers"), ";")),
                line.get("name"),
                line.get("name_en"),
                HotlineClass.valueOf(line.get("class")),
                owner(line.get("owner")),
                Merging.valueOf(line.get("merging")),
                new QueueId(line.get("queue")),
                line.get("menu_key").isEmpty() ? null : line.get("menu_key").charAt(0),
                Boolean.parseBoolean(line.get("menu_on")),
                opening(line),
                line.get("greeting"),
                HotlineTable.priority(emergency, Integer.parseInt(line.get("head_start_seconds"))),
                DemandWords.read(line.get("demand")),
                emergency,
                Hotline.Status.valueOf(line.get("status")),
                1);
    }

    private @Nullable UnitId owner(String code) {
        if (code.isEmpty()) {
            return null;
        }
        return units.find(code).map(Unit::id).orElseThrow(() -> unknown(code));
    }

    private static Opening opening(CSVRecord line) {
        String hours = line.get("hours");
        return new Opening(
                hours.isEmpty() ? null : WeekHours.parse(hours),
                Boolean.parseBoolean(line.get("holidays")),
                AfterHours.valueOf(line.get("after_hours")),
                line.get("closed_words"));
    }

    private static <T> T known(Map<String, T> all, String code) {
        T found = all.get(code);
        if (found == null) {
            throw unknown(code);
        }
        return found;
    }

    private static IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException("there is no " + code);
    }
}
