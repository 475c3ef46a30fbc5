package org.xinqiao.engines.hanyu.duplicates;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinqiao.engines.hanyu.Normaliser;

/** 共同名称: what messages name together. */
final class Shared {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 12;
    private static final int READ = 300;
    private static final double MOST = 0.6;
    /** A name ends so more often than other words do. */
    private static final String ENDS = "区城路街苑园村镇县桥站院校场广厦府湾庭郡司厂库";

    private Shared() {}

    /** The longest piece of a title that another message says too; empty when there is none. */
    static String longest(String title, Message other) {
        String said = Normaliser.normal(title);
        String text = Normaliser.normal(other.title() + "\n" + other.body());
        for (int length = Math.min(LONGEST, said.length()); length >= SHORTEST; length--) {
            for (int at = 0; at + length <= said.length(); at++) {
                String piece = said.substring(at, at + length);
                if (text.contains(piece)) {
                    return piece;
                }
            }
        }
        return "";
    }

    /** The name that most messages of a group say, as they say it: long rather than short, and whole. */
    static String name(List<Message> messages) {
        Map<String, Integer> saying = new HashMap<>();
        for (Message message : messages) {
            pieces(message).forEach(piece -> saying.merge(piece, 1, Integer::sum));
        }
        int needed = Math.max(2, (int) Math.ceil(MOST * messages.size()));
        return saying.entrySet().stream()
                .filter(each -> each.getValue() >= needed)
                .max((one, other) -> Double.compare(worth(one), worth(other)))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static double worth(Map.Entry<String, Integer> piece) {
        String text = piece.getKey();
        boolean endsAsName = ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return piece.getValue() * Math.log(text.length()) * (endsAsName ? 2 : 1) + text.hashCode() * 1e-13;
    }

    private static Set<String> pieces(Message message) {
        Set<String> pieces = new HashSet<>();
        String text = Normaliser.normal(message.title() + "\n" + message.body());
        String read = text.substring(0, Math.min(text.length(), READ));
        for (int from = 0; from < read.length(); from++) {
            for (int to = from; to < read.length() && to - from < LONGEST && isOfName(read.charAt(to)); to++) {
                if (to - from + 1 >= SHORTEST) {
                    pieces.add(read.substring(from, to + 1));
                }
            }
        }
        return pieces;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c);
    }
}
