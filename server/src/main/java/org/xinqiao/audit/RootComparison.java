package org.xinqiao.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xinqiao.audit.model.Block;
import org.xinqiao.audit.model.DailyRoot;
import org.xinqiao.audit.model.Finding;

/** 根的核对: each root, in the database or published, must be the hash of its block, and each day before one must have one. */
final class RootComparison {

    private final Map<Long, Set<DailyRoot>> toMeet = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Map<LocalDate, Long> sealedOn = new TreeMap<>();
    private final Findings findings;

    RootComparison(List<DailyRoot> kept, Collection<DailyRoot> published, Findings findings) {
        this.findings = findings;
        for (DailyRoot root : kept) {
            days.add(root.day());
            toMeet.computeIfAbsent(root.block(), number -> new HashSet<>()).add(root);
        }
        for (DailyRoot root : published) {
            toMeet.computeIfAbsent(root.block(), number -> new HashSet<>()).add(root);
        }
    }

    void meet(Block block) {
        sealedOn.put(Sealer.rootOf(block).day(), block.number());
        Set<DailyRoot> here = toMeet.remove(block.number());
        if (here != null) {
            here.stream().filter(root -> !root.isOf(block)).forEach(this::differs);
        }
    }

    void finish() {
        toMeet.values().forEach(gone -> gone.forEach(this::differs));
        LocalDate newest = days.stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
        sealedOn.forEach((day, block) -> {
            if (day.isBefore(newest) && !days.contains(day)) {
                findings.add(new Finding(
                        Finding.Kind.ROOT,
                        day + " 的根不见了（区块 " + block + "）",
                        "the root of " + day + " is gone (block " + block + ")"));
            }
        });
    }

    private void differs(DailyRoot root) {
        findings.add(new Finding(
                Finding.Kind.ROOT,
                root.day() + " 的根与区块 " + root.block() + " 不符：" + root,
                "the root of " + root.day() + " is not that of block " + root.block()));
    }
}
