package org.xinqiao.privacy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 个人信息保护影响评估（个人信息保护法第五十五、五十六条）: what was weighed before personal data is used for something. Each version
 * stays.
 *
 * @param keptBy who wrote this version
 */
public record Assessment(long id, int version, Text text, String keptBy, Instant kept) {

    /**
     * 评估内容.
     *
     * @param purpose whether purpose and way are lawful, proper and needed
     * @param data which data, of whom, and where it goes
     * @param risks what it may do to those it is about
     * @param measures whether what protects them fits the risk
     */
    public record Text(
            String title,
            String purpose,
            String data,
            String risks,
            String measures,
            Decision decision,
            LocalDate decidedOn,
            LocalDate nextReview) {}

    /** 结论. */
    public enum Decision {
        ACCEPTED("可以开展", "May go ahead"),
        WITH_MEASURES("落实措施后可以开展", "May go ahead with these measures"),
        REJECTED("不得开展", "Must not go ahead");

        private final String zh;
        private final String en;

        Decision(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
