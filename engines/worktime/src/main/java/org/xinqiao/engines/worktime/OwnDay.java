package org.xinqiao.engines.worktime;

import java.time.LocalDate;

/**
 * 自定日: a date on which this calendar goes its own way: a local day off, an extra worked day, or special hours. It
 * overrules both the week and the statutory days.
 */
public record OwnDay(LocalDate date, DayHours hours, Wording name) {}
