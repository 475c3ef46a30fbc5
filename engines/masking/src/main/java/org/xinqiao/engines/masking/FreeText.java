package org.xinqiao.engines.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 自由文本: what somebody wrote in their own words, and the numbers of people in it. */
public final class FreeText {

    private static final Pattern PLATE = Pattern.compile("[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新][A-Za-z][·•.\\- ]?"
            + "[A-Ha-hJ-Nj-nP-Zp-z0-9]{4,5}[A-Ha-hJ-Nj-nP-Zp-z0-9挂学警港澳](?![A-Za-z0-9])");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d.*\\d");
    /** A number without its area is told from any other seven or eight digits by what stands before it. */
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?:电话|座机|联系方式|固话|致电|拨打|[Tt]el|[Pp]hone)[^\\d，。；,;*]{0,6}$");

    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");
    private static final int LOOK_BACK = 12;

    private FreeText() {}

    /** 找到的号码: which, and where it stands. */
    public record Found(Kind kind, int from, int to, String value) {}

    /** Every number of a person in the text, from left to right, none over another. */
    public static List<Found> scan(String text) {
        if (!Digits.areIn(text)) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        List<Digits> groups = Digits.in(text);
        int next = 0;
        while (next < groups.size()) {
            Optional<Match> match =
                    isRestOfHidden(text, groups.get(next)) ? Optional.empty() : longestFrom(text, groups, next);
            match.ifPresent(it -> found.add(it.found()));
            next = match.map(Match::next).orElse(next + 1);
        }
        addPlates(text, found);
        found.sort(Comparator.comparingInt(Found::from));
        return found;
    }

    /** The text with every such number hidden; a text without one is answered as it is. */
    public static String masked(String text) {
        List<Found> found = scan(text);
        if (found.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        for (Found each : found) {
            masked.append(text, at, each.from()).append(each.kind().masked(each.value()));
            at = each.to();
        }
        return masked.append(text, at, text.length()).toString();
    }

    /**
     * What somebody made of the masked text, with the numbers of the original put back where their hidden forms still stand:
     * who may not see a number does not lose it by editing what stands around.
     *
     * @return empty when two different numbers look alike hidden, and not as many of them are left as there were
     */
    public static Optional<String> restored(String original, String edited) {
        return new Restoring(original).into(edited);
    }

    private record Match(Found found, int next) {}

    private static boolean isRestOfHidden(String text, Digits group) {
        return group.from() > 0 && text.charAt(group.from() - 1) == '*';
    }

    private static Optional<Match> longestFrom(String text, List<Digits> groups, int first) {
        Match longest = null;
        StringBuilder digits = new StringBuilder();
        Pieces pieces = new Pieces();
        for (int last = first; last < groups.size(); last++) {
            Digits group = groups.get(last);
            if (last > first && !group.joined()) {
                break;
            }
            digits.append(group.value());
            pieces.add(group, groups.get(Math.max(first, last - 1)));
            if (digits.length() > Numbers.MOST_DIGITS) {
                break;
            }
            Found found = pieces.areOfOneNumber()
                    ? found(text, groups.get(first).from(), group.to(), digits.toString())
                    : null;
            longest = found == null ? longest : new Match(found, last + 1);
        }
        return Optional.ofNullable(longest);
    }

    private static @Nullable Found found(String text, int from, int to, String digits) {
        boolean hasX = to < text.length() && "XxＸｘ×".indexOf(text.charAt(to)) >= 0;
        if (hasX && Numbers.isIdentity(digits + "X")) {
            return new Found(Kind.IDENTITY, from, to + 1, digits + "X");
        }
        Optional<Kind> kind = Numbers.kindOf(digits);
        if (kind.isPresent()) {
            return new Found(kind.get(), from, to, Numbers.plain(kind.get(), digits));
        }
        return LOCAL.matcher(digits).matches() && isAnnounced(text, from)
                ? new Found(Kind.LANDLINE, from, to, digits)
                : null;
    }

    private static boolean isAnnounced(String text, int from) {
        return ANNOUNCED
                .matcher(text.substring(Math.max(0, from - LOOK_BACK), from))
                .find();
    }

    private static void addPlates(String text, List<Found> found) {
        Matcher plate = PLATE.matcher(text);
        while (plate.find()) {
            int from = plate.start();
            int to = plate.end();
            String value = plate.group().replaceAll("[·•.\\- ]", "").toUpperCase(Locale.ROOT);
            boolean isFree = found.stream().noneMatch(each -> each.from() < to && from < each.to());
            if (isFree && TWO_DIGITS.matcher(value).find()) {
                found.add(new Found(Kind.PLATE, from, to, value));
            }
        }
    }
}
