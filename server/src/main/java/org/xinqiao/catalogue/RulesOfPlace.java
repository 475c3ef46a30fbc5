package org.xinqiao.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.model.PackFault;
import org.xinqiao.catalogue.model.PackFile;
import org.xinqiao.catalogue.model.PackReader;
import org.xinqiao.catalogue.store.PackTables;
import org.xinqiao.platform.StartRefused;

/** 规则装载: the first version of a place's rules, from its folder. */
@Component
class RulesOfPlace {

    /** How many faults are said at once. */
    private static final int SAID = 10;

    private final PackTables tables;
    private final Rules rules;
    private final Clock clock;

    RulesOfPlace(PackTables tables, Rules rules, Clock clock) {
        this.tables = tables;
        this.rules = rules;
        this.clock = clock;
    }

    /** Takes them in whole or not at all; where there are rules already, those stay. */
    void takeIn(Path folder) {
        if (tables.isInForce()) {
            return;
        }
        Map<PackFile, String> files = new EnumMap<>(PackFile.class);
        for (PackFile file : PackFile.values()) {
            if (Files.exists(folder.resolve(file.fileName()))) {
                files.put(file, text(folder.resolve(file.fileName())));
            }
        }
        files = ShippedPacks.completed(files);
        List<PackFault> faults = PackReader.read(files).faults();
        if (!faults.isEmpty()) {
            throw new StartRefused(
                    said(faults, fault -> fault.place() + " " + fault.column() + " " + fault.zh()),
                    said(faults, fault -> fault.place() + " " + fault.column() + " " + fault.en()));
        }
        Instant now = clock.instant();
        tables.add(
                new PackVersion(0, "启用时的规则", "The rules of the first day", "", "place", now, null, now, null, null, 1),
                files);
        rules.forget();
    }

    private static String said(List<PackFault> faults, Function<PackFault, String> words) {
        return faults.stream()
                .limit(SAID)
                .map(words)
                .map(line -> line.replaceAll(" +", " "))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
