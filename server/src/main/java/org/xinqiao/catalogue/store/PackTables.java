package org.xinqiao.catalogue.store;

import static org.xinqiao.schema.catalogue.Tables.REVISION;
import static org.xinqiao.schema.catalogue.Tables.RULE_PACK;
import static org.xinqiao.schema.catalogue.Tables.RULE_PACK_FILE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.catalogue.PackVersion;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.catalogue.model.PackReader;
import org.xinqiao.schema.catalogue.tables.records.RulePackRecord;

/** 规则包表: the versions and their files, as they were written. */
@Repository
public class PackTables {

    private final DSLContext sql;

    public PackTables(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes with every change of the catalogue. */
    public long revision() {
        return sql.select(REVISION.NUMBER).from(REVISION).fetchSingle().value1();
    }

    /** What is, was or will be in force, the earliest first. */
    public List<Rules.InForce> inForce() {
        List<Rules.InForce> all = new ArrayList<>();
        sql.select(RULE_PACK.VERSION, RULE_PACK.FROM_AT)
                .from(RULE_PACK)
                .where(RULE_PACK.FROM_AT.isNotNull())
                .orderBy(RULE_PACK.FROM_AT, RULE_PACK.VERSION)
                .forEach(row -> {
                    int version = row.value1();
                    RuleBook book =
                            RuleBook.of(version, PackReader.read(files(version)).pack());
                    all.add(new Rules.InForce(row.value2(), book));
                });
        return all;
    }

    /** Whether any version was ever put in force. */
    public boolean isInForce() {
        return sql.fetchExists(RULE_PACK, RULE_PACK.FROM_AT.isNotNull());
    }

    /** Every version, the newest first. */
    public List<PackVersion> list() {
        return sql.selectFrom(RULE_PACK).orderBy(RULE_PACK.VERSION.desc()).fetch(PackTables::version);
    }

    public Optional<PackVersion> find(int version) {
        return sql.selectFrom(RULE_PACK).where(RULE_PACK.VERSION.eq(version)).fetchOptional(PackTables::version);
    }

    /** The files of a version; none for one that is not there. */
    public Map<PackFile, String> files(int version) {
        Map<PackFile, String> files = new EnumMap<>(PackFile.class);
        sql.selectFrom(RULE_PACK_FILE)
                .where(RULE_PACK_FILE.PACK.eq(version))
                .forEach(row -> PackFile.find(row.getName()).ifPresent(file -> files.put(file, row.getContent())));
        return files;
    }

    /** Puts a new version there and says its number. */
    public int add(PackVersion wanted, Map<PackFile, String> files) {
        int version = sql.insertInto(RULE_PACK)
                .set(RULE_PACK.NAME, wanted.name())
                .set(RULE_PACK.NAME_EN, wanted.nameEn())
                .set(RULE_PACK.NOTE, wanted.note())
                .set(RULE_PACK.BEGUN_ON, wanted.begunOn())
                .set(RULE_PACK.FROM_AT, wanted.from())
                .set(RULE_PACK.MADE_BY, wanted.madeBy())
                .set(RULE_PACK.MADE_AT, wanted.madeAt())
                .set(RULE_PACK.SET_BY, wanted.setBy())
                .set(RULE_PACK.SET_AT, wanted.setAt())
                .returningResult(RULE_PACK.VERSION)
                .fetchSingle()
                .value1();
        write(version, files);
        return version;
    }

    /** Saves a draft, unless it is none any more or somebody else has saved it since. */
    public boolean save(PackVersion draft, Map<PackFile, String> files) {
        boolean mine = sql.update(RULE_PACK)
                        .set(RULE_PACK.NAME, draft.name())
                        .set(RULE_PACK.NAME_EN, draft.nameEn())
                        .set(RULE_PACK.NOTE, draft.note())
                        .set(RULE_PACK.SAVES, draft.saves() + 1)
                        .where(RULE_PACK.VERSION.eq(draft.version()))
                        .and(RULE_PACK.SAVES.eq(draft.saves()))
                        .and(RULE_PACK.FROM_AT.isNull())
                        .execute()
                == 1;
        if (mine) {
            write(draft.version(), files);
        }
        return mine;
    }

    private void write(int version, Map<PackFile, String> files) {
        files.forEach((file, content) -> sql.insertInto(RULE_PACK_FILE)
                .set(RULE_PACK_FILE.PACK, version)
                .set(RULE_PACK_FILE.NAME, file.fileName())
                .set(RULE_PACK_FILE.CONTENT, content)
                .onDuplicateKeyUpdate()
                .set(RULE_PACK_FILE.CONTENT, content)
                .execute());
    }

    /** Lets a draft hold from a moment on, unless it was changed since it was read. */
    public boolean set(int version, int saves, Instant from, long by, Instant at) {
        return sql.update(RULE_PACK)
                        .set(RULE_PACK.FROM_AT, from)
                        .set(RULE_PACK.SET_BY, by)
                        .set(RULE_PACK.SET_AT, at)
                        .set(RULE_PACK.SAVES, saves + 1)
                        .where(RULE_PACK.VERSION.eq(version))
                        .and(RULE_PACK.SAVES.eq(saves))
                        .and(RULE_PACK.FROM_AT.isNull())
                        .execute()
                == 1;
    }

    /** Makes a draft again of what has not come into force yet. */
    public boolean takeBack(int version, int saves, Instant now) {
        return sql.update(RULE_PACK)
                        .setNull(RULE_PACK.FROM_AT)
                        .setNull(RULE_PACK.SET_BY)
                        .setNull(RULE_PACK.SET_AT)
                        .set(RULE_PACK.SAVES, saves + 1)
                        .where(RULE_PACK.VERSION.eq(version))
                        .and(RULE_PACK.SAVES.eq(saves))
                        .and(RULE_PACK.FROM_AT.gt(now))
                        .execute()
                == 1;
    }

    /** Throws a draft away. */
    public boolean drop(int version, int saves) {
        if (sql.selectFrom(RULE_PACK)
                .where(RULE_PACK.VERSION.eq(version))
                .and(RULE_PACK.SAVES.eq(saves))
                .and(RULE_PACK.FROM_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .isEmpty()) {
            return false;
        }
        sql.deleteFrom(RULE_PACK_FILE).where(RULE_PACK_FILE.PACK.eq(version)).execute();
        return sql.deleteFrom(RULE_PACK).where(RULE_PACK.VERSION.eq(version)).execute() == 1;
    }

    private static PackVersion version(RulePackRecord row) {
        return new PackVersion(
                row.getVersion(),
                row.getName(),
                row.getNameEn(),
                row.getNote(),
                row.getBegunOn(),
                row.getFromAt(),
                row.getMadeBy(),
                row.getMadeAt(),
                row.getSetBy(),
                row.getSetAt(),
                row.getSaves());
    }
}
