/**
 * 工作时间引擎: how long is five working days, and why?
 *
 * <p>A citizen is promised an answer within a limit, and a unit is judged by whether it kept it. So the end of a limit must
 * be right to the minute, and whoever doubts it must be able to check it line by line. This package does both, and nothing
 * else: no database, no present, no framework; every question brings its own moment.
 *
 * <h2>Five ideas, each resting on the one before</h2>
 * <ol>
 *   <li>{@link org.xinqiao.engines.worktime.StatutoryDays} 法定节假日: which dates the yearly notice turned into days off, and
 *       which weekends are worked in exchange. It knows which years are published and which are still a guess.
 *   <li>{@link org.xinqiao.engines.worktime.WorkCalendar} 工作日历: a week of
 *       {@linkplain org.xinqiao.engines.worktime.WeekHours working hours}, the statutory days, and a place's
 *       {@linkplain org.xinqiao.engines.worktime.OwnDay own exceptions}. It adds working time to a moment, and measures it
 *       between two.
 *   <li>{@link org.xinqiao.engines.worktime.TimeLimit} 时限: a promise such as 5个工作日, which a calendar turns into a moment.
 *   <li>{@link org.xinqiao.engines.worktime.LimitClock} 时钟: one limit running for one step, with the
 *       {@linkplain org.xinqiao.engines.worktime.Suspension suspensions} and
 *       {@linkplain org.xinqiao.engines.worktime.Extension extensions} that befell it.
 *   <li>{@link org.xinqiao.engines.worktime.Explanation} 时限说明: the same clock told in
 *       {@linkplain org.xinqiao.engines.worktime.Span spans}, each counted or not, each with its reason.
 * </ol>
 *
 * <pre>{@code
 * WorkCalendar offices = WorkCalendar.of(
 *         "OFFICES",
 *         new Wording("市级机关", "city offices"),
 *         ZoneId.of("Asia/Shanghai"),
 *         WeekHours.parse("MON-FRI 09:00-12:00 13:30-17:30"),
 *         StatutoryDays.shipped());
 * LimitClock clock = LimitClock.start(dispatchedAt, TimeLimit.parse("5 WORKING_DAYS"));
 * clock.dueAt(offices);              // 2026-02-25 17:30
 * clock.explain(offices, now).zh();
 * }</pre>
 *
 * <pre>
 * 时限5个工作日，自2026-02-11 10:00起算，最迟2026-02-25 17:30完成；剩余工作时间1小时
 * 2026-02-11 10:00 – 2026-02-12 00:00  不计  开始的当日不计入
 * 2026-02-12 00:00 – 2026-02-14 00:00  2日  工作日
 * 2026-02-14 00:00 – 2026-02-15 00:00  1日  调休上班（春节）
 * 2026-02-15 00:00 – 2026-02-24 00:00  不计  法定节假日（春节）
 * 2026-02-24 00:00 – 2026-02-25 17:30  2日  工作日
 * </pre>
 *
 * <h2>What holds for every calendar</h2>
 * <ul>
 *   <li>A later start never ends earlier, and a longer limit never ends sooner.
 *   <li>Counting may pause anywhere: what is left, counted from there, ends at the same moment.
 *   <li>An end lies in working time or at the close of a shift, never in a break, a night or a holiday.
 *   <li>The working time between a start and the end of n hours is n hours.
 *   <li>Suspended time never counts; a suspension never brings an end nearer.
 *   <li>The spans of an explanation leave no gap and count exactly what was promised.
 * </ul>
 *
 * <h2>How it is fast</h2>
 * A calendar is rolled out once into a {@linkplain org.xinqiao.engines.worktime.Timetable timetable}: all its shifts on the
 * line of absolute time, with the work done by the end of each. A deadline is then two binary searches, whatever lies
 * between. The explanation walks the days one by one instead, and the tests hold the two against each other.
 */
@NullMarked
package org.xinqiao.engines.worktime;

import org.jspecify.annotations.NullMarked;
