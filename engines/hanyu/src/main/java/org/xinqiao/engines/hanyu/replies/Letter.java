package org.xinqiao.engines.hanyu.replies;

import java.time.LocalDate;

/** 来信: what was asked, and on which day. */
public record Letter(String title, String body, LocalDate written) {}
