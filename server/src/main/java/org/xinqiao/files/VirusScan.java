package org.xinqiao.files;

import java.io.InputStream;

/** 病毒检查: somebody who looks into files before anybody opens them. */
public interface VirusScan {

    /** 无: a house without a scanner. */
    VirusScan NONE = new VirusScan() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Verdict look(InputStream bytes) {
            return new Verdict.Unknown("no scanner");
        }
    };

    /** Whether there is a scanner at all. */
    boolean isThere();

    /** What it says; without an answer, or when the bytes cannot be read, it says that it does not know. */
    Verdict look(InputStream bytes);

    /** 结论. */
    sealed interface Verdict {

        /** 未发现. */
        record Clean() implements Verdict {}

        /** 发现病毒. */
        record Infected(String name) implements Verdict {}

        /** 没有结论: the scanner is down, too slow, or says nothing that can be understood. */
        record Unknown(String why) implements Verdict {}
    }
}
