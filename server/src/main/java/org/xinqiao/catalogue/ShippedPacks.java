package org.xinqiao.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.catalogue.model.PackLayers;
import org.xinqiao.catalogue.model.PackReader;
import org.xinqiao.platform.ProblemFound;

/**
 * 随附规则包: what the laws and local rules say that were read, one folder a place ({@code packs/}), to begin a place's own pack from.
 * A place says only what it has otherwise than its base.
 */
@Component
public class ShippedPacks {

    private static final String FOLDER = "classpath:packs/";
    private static final String ABOUT = "about.csv";

    /** Read when somebody first asks. */
    private static final class Shelf {

        private static final Map<String, ShippedPack> PACKS = new TreeMap<>();
        private static final RulePack NATIONAL;
        private static final RuleBook BOOK;

        static {
            Map<String, Map<String, String>> folders = folders();
            folders.keySet().forEach(id -> PACKS.put(id, pack(id, folders)));
            NATIONAL = PackReader.read(base().files()).pack();
            BOOK = RuleBook.of(0, NATIONAL);
        }

        private static ShippedPack base() {
            return Objects.requireNonNull(PACKS.get("national"), "the national base is not there");
        }

        private static String national(PackFile file) {
            return base().files().getOrDefault(file, "");
        }
    }

    /**
     * 随附规则包.
     *
     * @param id the name of its folder
     * @param base the id of what it was laid over; empty for the national base
     * @param source which rules it was read from, and what is not certain
     * @param files whole, with the rows of its base
     */
    public record ShippedPack(
            String id, String name, String nameEn, String base, String source, Map<PackFile, String> files) {}

    /** 国家基础包: for what was put in force before packs said anything of the kind. */
    static RulePack national() {
        return Shelf.NATIONAL;
    }

    /** 国家基础包, to be asked for what was put in force before a pack said so. */
    static RuleBook nationalBook() {
        return Shelf.BOOK;
    }

    /** 国家基础包的督办阶梯: for the same. */
    static List<LadderRung> nationalLadder() {
        return Shelf.NATIONAL.rungs();
    }

    /** 国家基础包的办结核查: for the same, by the row for the narrowest matter. */
    static ClosingCheck nationalCheck(ClosingCheck.Name name, String matter) {
        return Shelf.NATIONAL.checks().stream()
                .filter(row -> row.name() == name && matter.startsWith(row.matter()))
                .max(Comparator.comparingInt(row -> row.matter().length()))
                .orElseThrow(
                        () -> new ProblemFound(CatalogueProblem.MISSING_RULE, List.of(), Map.of("rule", name.name())));
    }

    /** The files with those of the national base for what is not there at all. */
    static Map<PackFile, String> completed(Map<PackFile, String> files) {
        Map<PackFile, String> all = new EnumMap<>(PackFile.class);
        all.putAll(files);
        for (PackFile file : PackFile.values()) {
            if (file.isNewer()) {
                all.putIfAbsent(file, Shelf.national(file));
            }
        }
        return all;
    }

    /** All of them, the national base first. */
    public List<ShippedPack> list() {
        return Shelf.PACKS.values().stream()
                .sorted(Comparator.comparing((ShippedPack pack) -> !pack.base().isEmpty())
                        .thenComparing(ShippedPack::id))
                .toList();
    }

    public Optional<ShippedPack> find(String id) {
        return Optional.ofNullable(Shelf.PACKS.get(id));
    }

    private static ShippedPack pack(String id, Map<String, Map<String, String>> folders) {
        Map<String, String> folder =
                Objects.requireNonNull(folders.get(id), "a pack is based on one that is not there");
        Map<String, String> about = about(folder.getOrDefault(ABOUT, ""));
        String base = about.getOrDefault("base", "");
        Map<PackFile, String> own = new EnumMap<>(PackFile.class);
        for (PackFile file : PackFile.values()) {
            String text = folder.get(file.fileName());
            if (text != null) {
                own.put(file, text);
            }
        }
        return new ShippedPack(
                id,
                about.getOrDefault("name", id),
                about.getOrDefault("name_en", id),
                base,
                about.getOrDefault("source", ""),
                base.isEmpty() ? own : PackLayers.over(pack(base, folders).files(), own));
    }

    private static Map<String, String> about(String text) {
        Map<String, String> about = new HashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (Reader reader = new StringReader(text);
                CSVParser parser = format.parse(reader)) {
            parser.forEach(line -> about.put(line.get("key"), line.get("value")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return about;
    }

    private static Map<String, Map<String, String>> folders() {
        Map<String, Map<String, String>> folders = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FOLDER + "*/*.csv")) {
                String[] path = file.getURI().toString().split("/", -1);
                folders.computeIfAbsent(path[path.length - 2], id -> new HashMap<>())
                        .put(path[path.length - 1], file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return folders;
    }
}
