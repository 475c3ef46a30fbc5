package org.xinqiao.catalogue.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.ActorNames;
import org.xinqiao.catalogue.CatalogueProblem;
import org.xinqiao.catalogue.PackOffice;
import org.xinqiao.catalogue.PackVersion;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.catalogue.ShippedPacks;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.catalogue.web.PackViews.DifferenceView;
import org.xinqiao.catalogue.web.PackViews.PackView;
import org.xinqiao.catalogue.web.PackViews.PacksView;
import org.xinqiao.catalogue.web.PackViews.State;
import org.xinqiao.catalogue.web.PackViews.VersionView;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 规则包接口. */
@RestController
@RequestMapping("/api/rule-packs")
class PackController {

    private static final int NAME = 60;
    private static final int NAME_EN = 120;
    private static final int NOTE = 1_000;
    private static final int FILE = 200_000;

    private final PackOffice office;
    private final ShippedPacks shipped;
    private final Rules rules;
    private final ActorNames names;
    private final Clock clock;

    PackController(PackOffice office, ShippedPacks shipped, Rules rules, ActorNames names, Clock clock) {
        this.office = office;
        this.shipped = shipped;
        this.rules = rules;
        this.names = names;
        this.clock = clock;
    }

    /** 起草表单. @param on a version to begin on, or @param shipped the id of a shipped pack */
    record DraftBody(
            @Nullable Integer on,
            @Nullable String shipped,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String note) {}

    /** 保存表单. @param files by their names; those that are not named stay as they are */
    record SaveBody(
            @Nullable Integer saves,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String note,
            @Nullable Map<String, String> files) {}

    /** 生效表单. @param from absent for at once */
    record ForceBody(@Nullable Integer saves, @Nullable Instant from) {}

    @GetMapping
    PacksView list() {
        List<PackVersion> versions = office.list();
        Map<Long, String> people = people(versions);
        int inForce = rules.now().version();
        return new PacksView(
                versions.stream()
                        .map(it -> PackViews.version(it, state(it, inForce), people))
                        .toList(),
                shipped.list().stream().map(PackViews::shipped).toList());
    }

    @GetMapping("/{id:\\d{1,9}}")
    PackView one(@PathVariable("id") int version) {
        return shown(office.get(version));
    }

    /** What a version says otherwise than an older one. */
    @GetMapping("/{id:\\d{1,9}}/differences")
    List<DifferenceView> differences(@PathVariable("id") int version, @RequestParam int from) {
        return office.between(from, version).stream().map(PackViews::difference).toList();
    }

    @PostMapping
    PackView draft(@RequestBody DraftBody body, Viewer viewer) {
        PackOffice.Title title = title(body.name(), body.nameEn(), body.note());
        return shown(
                body.shipped() == null
                        ? office.draft(Objects.requireNonNullElse(body.on(), 0), title, viewer)
                        : office.draftOnShipped(body.shipped(), title, viewer));
    }

    @PostMapping("/{id:\\d{1,9}}")
    PackView save(@PathVariable("id") int version, @RequestBody SaveBody body, Viewer viewer) {
        PackOffice.Title title = title(body.name(), body.nameEn(), body.note());
        return shown(office.save(version, saves(body.saves()), title, files(body.files()), viewer));
    }

    @PostMapping("/{id:\\d{1,9}}/force")
    PackView set(@PathVariable("id") int version, @RequestBody ForceBody body, Viewer viewer) {
        return shown(office.set(version, saves(body.saves()), body.from(), viewer));
    }

    @PostMapping("/{id:\\d{1,9}}/draft")
    PackView takeBack(@PathVariable("id") int version, @RequestBody ForceBody body, Viewer viewer) {
        return shown(office.takeBack(version, saves(body.saves()), viewer));
    }

    @DeleteMapping("/{id:\\d{1,9}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable("id") int version, @RequestParam int saves, Viewer viewer) {
        office.drop(version, saves, viewer);
    }

    private PackView shown(PackOffice.Whole it) {
        State state = state(it.version(), rules.now().version());
        VersionView version = PackViews.version(it.version(), state, people(List.of(it.version())));
        return PackViews.whole(it, version);
    }

    private State state(PackVersion it, int inForce) {
        if (it.from() == null) {
            return State.DRAFT;
        }
        if (it.from().isAfter(clock.instant())) {
            return State.COMING;
        }
        return it.version() == inForce ? State.IN_FORCE : State.PAST;
    }

    private Map<Long, String> people(Collection<PackVersion> versions) {
        return names.usernames(versions.stream()
                .flatMap(it -> Stream.of(Optional.ofNullable(it.madeBy()), Optional.ofNullable(it.setBy())))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    private static int saves(@Nullable Integer saves) {
        return Objects.requireNonNullElse(saves, 0);
    }

    private static PackOffice.Title title(@Nullable String name, @Nullable String nameEn, @Nullable String note) {
        List<FieldProblem> wrong = new ArrayList<>();
        PackOffice.Title title = new PackOffice.Title(
                line("name", name, NAME, wrong), line("nameEn", nameEn, NAME_EN, wrong), clean(note));
        if (title.note().length() > NOTE) {
            wrong.add(tooLong("note", NOTE));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemFound(CatalogueProblem.INVALID_PACK, wrong);
        }
        return title;
    }

    private static String line(String field, @Nullable String given, int most, List<FieldProblem> wrong) {
        String line = clean(given);
        if (line.isEmpty()) {
            wrong.add(new FieldProblem(field, "catalogue.empty", "请填写。", "Fill this in."));
        } else if (line.length() > most) {
            wrong.add(tooLong(field, most));
        }
        return line;
    }

    private static FieldProblem tooLong(String field, int most) {
        return new FieldProblem(
                field, "catalogue.too-long", "不能超过 " + most + " 字。", "At most " + most + " characters.");
    }

    private static String clean(@Nullable String given) {
        return given == null ? "" : given.replace("\0", "").strip();
    }

    private static Map<PackFile, String> files(@Nullable Map<String, String> given) {
        Map<PackFile, String> files = new EnumMap<>(PackFile.class);
        List<FieldProblem> wrong = new ArrayList<>();
        Objects.requireNonNullElse(given, Map.<String, String>of()).forEach((name, content) -> {
            Optional<PackFile> file = PackFile.find(name);
            if (file.isEmpty() || content == null) {
                wrong.add(new FieldProblem(
                        "files", "catalogue.unknown-file", "没有这个文件：" + name, "No pack has this file: " + name));
            } else if (content.length() > FILE) {
                wrong.add(tooLong(name, FILE));
            } else {
                files.put(file.get(), content.replace("\0", ""));
            }
        });
        if (!wrong.isEmpty()) {
            throw new ProblemFound(CatalogueProblem.INVALID_PACK, wrong);
        }
        return files;
    }
}
