package org.xinqiao.desk.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;

/** 相似度: weighs whether a running case is the same as one that is being told, and says what speaks for it. */
public final class Likeness {

    private static final int LIKELY = 4;
    private static final double HALF = 0.5;
    private static final double SOME = 0.25;

    private final @Nullable MatterCode matter;
    private final @Nullable AreaCode area;
    private final Set<String> pairs;

    public Likeness(@Nullable MatterCode matter, @Nullable AreaCode area, String text) {
        this.matter = matter;
        this.area = area;
        this.pairs = pairs(text);
    }

    /** What speaks for a case with this matter, area and title. */
    public Verdict of(@Nullable MatterCode otherMatter, AreaCode otherArea, String title, boolean sameCaller) {
        List<Reason> why = new ArrayList<>();
        int weight = matterWeight(otherMatter, why) + areaWeight(otherArea, why) + wordWeight(title, why);
        if (sameCaller) {
            why.add(new Reason("同一来电号码", "The same number called"));
            weight += 3;
        }
        return new Verdict(weight, why);
    }

    private int matterWeight(@Nullable MatterCode other, List<Reason> why) {
        if (matter == null || other == null) {
            return 0;
        }
        if (matter.equals(other)) {
            why.add(new Reason("同一事项", "The same matter"));
            return 2;
        }
        boolean sameGroup = matter.value().length() >= 4
                && other.value().startsWith(matter.value().substring(0, 4));
        if (sameGroup) {
            why.add(new Reason("同类事项", "A matter of the same group"));
        }
        return sameGroup ? 1 : 0;
    }

    private int areaWeight(AreaCode other, List<Reason> why) {
        int shared = area == null ? 0 : sharedLevel(area, other);
        switch (shared) {
            case 5 -> why.add(new Reason("同一网格", "In the same grid"));
            case 4 -> why.add(new Reason("同一社区", "In the same community"));
            case 3 -> why.add(new Reason("同一街道", "In the same street"));
            default -> {}
        }
        return Math.max(0, shared - 2);
    }

    /** The level of the smallest area that both lie in; 0 where they share none. */
    private static int sharedLevel(AreaCode one, AreaCode other) {
        int[] lengths = {14, 12, 9, 6, 4};
        for (int i = 0; i < lengths.length; i++) {
            int length = lengths[i];
            if (one.value().length() >= length && other.value().regionMatches(0, one.value(), 0, length)) {
                return lengths.length - i;
            }
        }
        return 0;
    }

    private int wordWeight(String title, List<Reason> why) {
        Set<String> theirs = pairs(title);
        long shared = theirs.stream().filter(pairs::contains).count();
        double part = theirs.isEmpty() ? 0 : (double) shared / theirs.size();
        if (part >= SOME) {
            why.add(new Reason("用词相近", "Told in similar words"));
        }
        return part >= HALF ? 3 : part >= SOME ? 1 : 0;
    }

    /** 相邻两字, as the index of titles has them. */
    private static Set<String> pairs(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= lower.length(); i++) {
            pairs.add(lower.substring(i, i + 2));
        }
        return pairs;
    }

    /** 理由. */
    public record Reason(String zh, String en) {}

    /** 判断: how much speaks for it being the same, and what. */
    public record Verdict(int weight, List<Reason> why) {
        public Verdict {
            why = List.copyOf(why);
        }

        public boolean isLikely() {
            return weight >= LIKELY;
        }
    }
}
