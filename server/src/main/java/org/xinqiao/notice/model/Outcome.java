package org.xinqiao.notice.model;

import java.util.List;
import java.util.regex.Pattern;

/** 发送结果: what became of one attempt, as far as the carrier can say. */
public sealed interface Outcome {

    /** 已接收. @param ids under which receipts will come, one for each part */
    record Accepted(List<String> ids) implements Outcome {
        public Accepted {
            ids = List.copyOf(ids);
        }
    }

    /** 拒绝: it will not be taken, however often. */
    record Refused(String said) implements Outcome {
        public Refused {
            said = Said.of(said);
        }
    }

    /** 未发出: surely nothing went out; later it may. */
    record NotSent(String said) implements Outcome {
        public NotSent {
            said = Said.of(said);
        }
    }

    /** 不明: something may have gone out. */
    record Unclear(String said) implements Outcome {
        public Unclear {
            said = Said.of(said);
        }
    }

    /** What somebody else's machine said, short, and without what may be a number or an address. */
    final class Said {
        private static final Pattern PERSONAL = Pattern.compile("\\+?\\d{7,}|\\S+@\\S+");
        private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
        private static final int LONGEST = 200;

        private Said() {}

        public static String of(String said) {
            String plain = PERSONAL.matcher(CONTROL.matcher(said).replaceAll(" "))
                    .replaceAll("***")
                    .strip();
            return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
        }
    }
}
