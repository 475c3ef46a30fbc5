package org.xinqiao.demo.duties;

import java.util.List;

/** 职能分工: which kind of office leads on a matter (or on all whose code begins so), at which level, who assists, and the law. */
record DutyFunction(String matter, Level level, String lead, List<String> assists, String clause) {

    /** 层级: whose office takes the lead; the length is that of the codes of such areas. */
    enum Level {
        CITY(4, "市级主办"),
        DISTRICT(6, "区级属地主办"),
        STREET(9, "街道属地主办");

        private final int codeLength;
        private final String note;

        Level(int codeLength, String note) {
            this.codeLength = codeLength;
            this.note = note;
        }

        boolean isOf(String area) {
            return area.length() == codeLength;
        }

        String note() {
            return note;
        }
    }
}
