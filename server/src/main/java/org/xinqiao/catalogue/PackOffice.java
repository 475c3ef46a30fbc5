package org.xinqiao.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.catalogue.model.PackDifference;
import org.xinqiao.catalogue.model.PackFault;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.catalogue.model.PackReader;
import org.xinqiao.catalogue.store.PackTables;
import org.xinqiao.platform.ProblemFound;

/**
 * 规则包管理: drafts of the place's rules are begun on a version or on a shipped pack, written, compared, and put in force from a
 * moment on. What was in force is never changed: the cases that began under it live by it.
 */
@Service
public class PackOffice {

    /** At once means: when every process has looked at the versions again. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final PackTables tables;
    private final Rules rules;
    private final ShippedPacks shipped;
    private final Audit audit;
    private final Clock clock;

    PackOffice(PackTables tables, Rules rules, ShippedPacks shipped, Audit audit, Clock clock) {
        this.tables = tables;
        this.rules = rules;
        this.shipped = shipped;
        this.audit = audit;
        this.clock = clock;
    }

    /** 版本全文: a version with its files and what is wrong in them. */
    public record Whole(PackVersion version, Map<PackFile, String> files, RulePack pack, List<PackFault> faults) {}

    /** 起草: what a draft is called, and what it changes and why. */
    public record Title(String name, String nameEn, String note) {}

    /** Every version, the newest first. */
    public List<PackVersion> list() {
        return tables.list();
    }

    /**
     * One version.
     *
     * @throws ProblemFound with {@link CatalogueProblem#UNKNOWN_PACK}
     */
    public Whole get(int version) {
        PackVersion found = tables.find(version).orElseThrow(() -> new ProblemFound(CatalogueProblem.UNKNOWN_PACK));
        Map<PackFile, String> files = tables.files(version);
        files = found.isDraft() ? ShippedPacks.completed(files) : files;
        PackReader.Reading reading = PackReader.read(files);
        return new Whole(found, files, reading.pack(), reading.faults());
    }

    private PackVersion known(int version) {
        return tables.find(version).orElseThrow(() -> new ProblemFound(CatalogueProblem.UNKNOWN_PACK));
    }

    /** What the newer one says otherwise than the older one. */
    public List<PackDifference> between(int older, int newer) {
        return PackDifference.between(files(older), files(newer));
    }

    private Map<PackFile, String> files(int version) {
        known(version);
        return tables.files(version);
    }

    /** Begins a draft on a version. */
    @Transactional
    public Whole draft(int on, Title title, Viewer viewer) {
        return begin(Integer.toString(on), files(on), title, viewer);
    }

    /** Begins a draft on what another place has. */
    @Transactional
    public Whole draftOnShipped(String id, Title title, Viewer viewer) {
        ShippedPacks.ShippedPack pack =
                shipped.find(id).orElseThrow(() -> new ProblemFound(CatalogueProblem.UNKNOWN_PACK));
        return begin(id, pack.files(), title, viewer);
    }

    private Whole begin(String on, Map<PackFile, String> files, Title title, Viewer viewer) {
        Instant now = now();
        long account = viewer.account().value();
        PackVersion draft =
                new PackVersion(0, title.name(), title.nameEn(), title.note(), on, null, account, now, null, null, 1);
        int version = tables.add(draft, ShippedPacks.completed(files));
        record(AuditAction.RULES_DRAFTED, version, viewer, Map.of("begunOn", on));
        return get(version);
    }

    /**
     * Saves a draft as it is, faults and all: nothing that was typed is lost.
     *
     * @param saves of the version that was read
     */
    @Transactional
    public Whole save(int version, int saves, Title title, Map<PackFile, String> files, Viewer viewer) {
        PackVersion before = known(version);
        PackVersion draft = new PackVersion(
                version,
                title.name(),
                title.nameEn(),
                title.note(),
                before.begunOn(),
                null,
                before.madeBy(),
                before.madeAt(),
                null,
                null,
                saves);
        demand(before.isDraft(), CatalogueProblem.PACK_IN_FORCE);
        demand(tables.save(draft, files), CatalogueProblem.PACK_CHANGED);
        record(AuditAction.RULES_DRAFTED, version, viewer, Map.of("saves", saves + 1));
        return get(version);
    }

    /**
     * Puts a draft in force.
     *
     * @param from from when on; absent for at once, which is in ten seconds
     */
    @Transactional
    public Whole set(int version, int saves, @Nullable Instant from, Viewer viewer) {
        Whole draft = get(version);
        Instant now = now();
        Instant moment = from == null ? now.plus(SOON) : from;
        demand(draft.version().isDraft(), CatalogueProblem.PACK_IN_FORCE);
        demand(draft.faults().isEmpty(), CatalogueProblem.FAULTY_PACK);
        boolean fits = !moment.isBefore(now.plus(SOON)) && moment.isBefore(now.plus(FARTHEST));
        demand(fits, CatalogueProblem.UNFIT_MOMENT);
        try {
            demand(tables.set(version, saves, moment, viewer.account().value(), now), CatalogueProblem.PACK_CHANGED);
        } catch (DuplicateKeyException another) {
            throw new ProblemFound(CatalogueProblem.UNFIT_MOMENT);
        }
        record(AuditAction.RULES_SET, version, viewer, Map.of("from", moment.toString()));
        rules.forget();
        return get(version);
    }

    /** Makes a draft again of what would have come into force. */
    @Transactional
    public Whole takeBack(int version, int saves, Viewer viewer) {
        Instant from = known(version).from();
        demand(from != null && from.isAfter(now().plus(SOON)), CatalogueProblem.PACK_IN_FORCE);
        demand(tables.takeBack(version, saves, now()), CatalogueProblem.PACK_CHANGED);
        record(AuditAction.RULES_TAKEN_BACK, version, viewer, Map.of());
        rules.forget();
        return get(version);
    }

    /** Throws a draft away. */
    @Transactional
    public void drop(int version, int saves, Viewer viewer) {
        demand(known(version).isDraft(), CatalogueProblem.PACK_IN_FORCE);
        demand(tables.drop(version, saves), CatalogueProblem.PACK_CHANGED);
        record(AuditAction.RULES_DROPPED, version, viewer, Map.of());
    }

    private static void demand(boolean so, CatalogueProblem otherwise) {
        if (!so) {
            throw new ProblemFound(otherwise);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(AuditAction action, int version, Viewer viewer, Map<String, Object> details) {
        Act act = Act.of(action, viewer.who()).on(Subject.of("rule-pack", version));
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            act = act.with(detail.getKey(), detail.getValue());
        }
        audit.did(act);
    }
}
