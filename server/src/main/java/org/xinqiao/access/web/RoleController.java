package org.xinqiao.access.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.PowerOffice;
import org.xinqiao.access.Role;
import org.xinqiao.access.Separation;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 角色与权力. */
@RestController
@RequestMapping("/api/roles")
@ConditionalOnWebApplication
class RoleController {

    private static final Map<String, Power> POWERS =
            Arrays.stream(Power.values()).collect(Collectors.toMap(Power::name, Function.identity()));
    private static final int LONGEST = 40;

    private final PowerOffice office;

    RoleController(PowerOffice office) {
        this.office = office;
    }

    record Shown(String code, String zh, String en, List<Power> powers, String home, int holders) {}

    /** @param apart whether it goes with no other */
    record ShownPower(Power code, String zh, String en, boolean apart) {}

    record All(List<Shown> roles, List<ShownPower> powers) {}

    record Wanted(
            @Nullable String code,
            @Nullable String zh,
            @Nullable String en,
            @Nullable List<String> powers,
            @Nullable String home) {}

    @GetMapping
    All list(Viewer viewer) {
        return new All(
                office.roles().stream().map(RoleController::shown).toList(),
                Arrays.stream(Power.values())
                        .map(power -> new ShownPower(power, power.zh(), power.en(), Separation.isApart(power)))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@RequestBody Wanted wanted, Viewer viewer) {
        office.add(role(Objects.requireNonNullElse(wanted.code(), ""), wanted), viewer);
    }

    @PostMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String code, @RequestBody Wanted wanted, Viewer viewer) {
        if (office.roles().stream().noneMatch(known -> known.role().code().equals(code))) {
            throw new ProblemFound(AccessProblem.NO_ROLE);
        }
        office.change(role(code, wanted), viewer);
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String code, Viewer viewer) {
        office.remove(code, viewer);
    }

    private static Role role(String code, Wanted wanted) {
        String home = Objects.requireNonNullElse(wanted.home(), "/");
        List<String> powers = Objects.requireNonNullElse(wanted.powers(), List.of());
        List<FieldProblem> wrong = new ArrayList<>();
        check(
                code.matches("[a-z][a-z_]{0,39}"),
                wrong,
                "code",
                "代码为小写字母和下划线。",
                "A code has small letters and underscores.");
        check(isName(wanted.zh()), wrong, "zh", "请填写角色名称，最多 40 个字。", "Give the Chinese name, 40 characters at most.");
        check(isName(wanted.en()), wrong, "en", "请填写英文名称，最多 40 个字。", "Give the English name, 40 characters at most.");
        check(home.matches("/[a-z/-]{0,60}"), wrong, "home", "首页须是本站的路径。", "The first page is a path of this site.");
        check(POWERS.keySet().containsAll(powers), wrong, "powers", "有不认识的权力。", "There is no such power.");
        if (!wrong.isEmpty()) {
            throw new ProblemFound(AccessProblem.INVALID, wrong);
        }
        return new Role(
                code,
                Objects.requireNonNull(wanted.zh()).strip(),
                Objects.requireNonNull(wanted.en()).strip(),
                powers.stream().map(POWERS::get).collect(Collectors.toSet()),
                home);
    }

    private static boolean isName(@Nullable String text) {
        return text != null && !text.isBlank() && text.strip().length() <= LONGEST;
    }

    private static void check(boolean right, List<FieldProblem> wrong, String field, String zh, String en) {
        if (!right) {
            wrong.add(new FieldProblem(field, "shape", zh, en));
        }
    }

    private static Shown shown(PowerOffice.Counted counted) {
        Role role = counted.role();
        return new Shown(
                role.code(),
                role.name(),
                role.nameEn(),
                role.powers().stream().sorted().toList(),
                role.home(),
                counted.holders());
    }
}
