package org.xinqiao.catalogue;

import java.util.Arrays;
import java.util.Optional;

/**
 * 办结核查一项: a number by which closed cases are looked at for having been closed without having been done.
 *
 * @param matter the beginning of a matter code; empty for all matters
 */
public record ClosingCheck(Name name, String matter, int value, String clause) {

    /** 核查项. */
    public enum Name {
        /** 须现场办理: 1 where handling such a matter leaves traces outside the office, 0 where it does not. */
        FIELD_WORK(1),
        /** 雷同答复: from how many percent alike an answer counts as copied; 0 for never. */
        COPIED_PERCENT(100),
        /** 短期重启: reopened within so many days; 0 for never. */
        REOPENED_DAYS(365),
        /** 重复照片: a photo used before counts; 0 for never. */
        PHOTO_USED(1),
        /** 抽查比例: so many percent of what nothing was found in are looked at again. */
        RECHECK_PERCENT(100),
        /** 判定时限: within so many working days somebody judges what was found, drawn or answered, or it rises; 0 for never. */
        JUDGE_DAYS(60);

        private final int most;

        Name(int most) {
            this.most = most;
        }

        /** The greatest value that makes sense. */
        public int most() {
            return most;
        }

        /** The one of that name; empty for any other word. */
        public static Optional<Name> find(String name) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(name))
                    .findFirst();
        }
    }
}
