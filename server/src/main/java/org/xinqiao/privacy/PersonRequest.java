package org.xinqiao.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.citizens.CitizenId;

/**
 * 个人请求: somebody asks about what is known of them.
 *
 * @param proof how it was made sure that it is they who ask
 * @param askedBy who took it down
 * @param due when it has to be answered
 * @param words what the person was answered
 */
public record PersonRequest(
        long id,
        CitizenId citizen,
        Kind kind,
        State state,
        String proof,
        Instant asked,
        String askedBy,
        Instant due,
        @Nullable Instant decided,
        @Nullable String decidedBy,
        String words) {

    /** 请求种类. */
    public enum Kind {
        /** 查阅、复制（个人信息保护法第四十五条）. */
        COPY("查阅、复制", "A copy", "《个人信息保护法》第四十五条"),
        /** 删除（第四十七条）. */
        ERASE("删除", "To be erased", "《个人信息保护法》第四十七条");

        private final String zh;
        private final String en;
        private final String clause;

        Kind(String zh, String en, String clause) {
            this.zh = zh;
            this.en = en;
            this.clause = clause;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        public String clause() {
            return clause;
        }
    }

    /** 状态. */
    public enum State {
        OPEN,
        DONE,
        REFUSED
    }
}
