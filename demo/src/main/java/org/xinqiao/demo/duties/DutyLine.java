package org.xinqiao.demo.duties;

import java.util.List;

/** 职责条目: one line of the duty list. */
record DutyLine(String matter, String area, String lead, List<String> assists, String clause, String note) {}
