package org.xinqiao.engines.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.engines.worktime.Places.DUTY_ROOM;
import static org.xinqiao.engines.worktime.Places.HALL;
import static org.xinqiao.engines.worktime.Places.OFFICES;
import static org.xinqiao.engines.worktime.Places.at;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A clock explains itself (时限说明)")
class ExplanationTest {

    @Test
    void fiveWorkingDaysOverSpringFestivalReadInFiveLines() {
        LimitClock clock = LimitClock.start(at("2026-02-11 10:00"), TimeLimit.parse("5 WORKING_DAYS"));
        assertThat(clock.explain(OFFICES, at("2026-02-25 16:30")).zh()).isEqualTo("""
                时限5个工作日，自2026-02-11 10:00起算，最迟2026-02-25 17:30完成；剩余工作时间1小时
                2026-02-11 10:00 – 2026-02-12 00:00  不计  开始的当日不计入
                2026-02-12 00:00 – 2026-02-14 00:00  2日  工作日
                2026-02-14 00:00 – 2026-02-15 00:00  1日  调休上班（春节）
                2026-02-15 00:00 – 2026-02-24 00:00  不计  法定节假日（春节）
                2026-02-24 00:00 – 2026-02-25 17:30  2日  工作日
                """);
    }

    @Test
    void hoursNameShiftsBreaksNightsAndWorkedWeekends() {
        LimitClock clock = LimitClock.start(at("2026-09-18 16:00"), TimeLimit.parse("12 WORKING_HOURS"));
        assertThat(clock.explain(HALL, at("2026-09-20 18:01")).en()).isEqualTo("""
                12 working hours from 2026-09-18 16:00, due by 2026-09-20 18:00; late by less than 1 s of working time
                2026-09-18 16:00 – 2026-09-18 18:00  2 h  working hours
                2026-09-18 18:00 – 2026-09-19 09:00  not counted  outside working hours
                2026-09-19 09:00 – 2026-09-19 12:00  3 h  working hours
                2026-09-19 12:00 – 2026-09-20 09:00  not counted  outside working hours
                2026-09-20 09:00 – 2026-09-20 12:00  3 h  weekend worked in exchange (National Day)
                2026-09-20 12:00 – 2026-09-20 14:00  not counted  lunch break
                2026-09-20 14:00 – 2026-09-20 18:00  4 h  weekend worked in exchange (National Day)
                """);
    }

    @Test
    void theNightsBesideAHolidayBelongToIt() {
        LimitClock clock = LimitClock.start(at("2025-09-30 17:00"), TimeLimit.parse("1 WORKING_HOURS"));
        assertThat(clock.explain(OFFICES, at("2025-09-30 17:00")).zh()).isEqualTo("""
                时限1个工作时，自2025-09-30 17:00起算，最迟2025-10-09 09:30完成；剩余工作时间1小时
                2025-09-30 17:00 – 2025-09-30 17:30  30分  工作时间
                2025-09-30 17:30 – 2025-10-09 09:00  不计  法定节假日（国庆节、中秋节）
                2025-10-09 09:00 – 2025-10-09 09:30  30分  工作时间
                """);
    }

    @Test
    void suspensionsAndExtensionsSayWhoAndWhy() {
        LimitClock clock = LimitClock.start(at("2026-03-09 10:00"), TimeLimit.parse("3 WORKING_DAYS"))
                .suspend(at("2026-03-10 15:00"), "王敏", "等待专家意见")
                .resume(at("2026-03-16 11:00"))
                .extend(TimeLimit.parse("2 WORKING_DAYS"), at("2026-03-17 10:00"), "李强", "需现场勘查")
                .stop(at("2026-03-20 10:00"));
        assertThat(clock.explain(OFFICES, at("2026-04-01 10:00")).zh()).isEqualTo("""
                时限3个工作日，自2026-03-09 10:00起算，最迟2026-03-23 17:30完成；已按时完成
                2026-03-09 10:00 – 2026-03-10 00:00  不计  开始的当日不计入
                2026-03-10 00:00 – 2026-03-17 00:00  不计  挂起 2026-03-10 15:00 至 2026-03-16 11:00，所涉之日不计（王敏：等待专家意见）
                2026-03-17 00:00 – 2026-03-19 17:30  3日  工作日
                2026-03-19 17:30 – 2026-03-19 17:30  不计  延期2个工作日（李强 2026-03-17 10:00：需现场勘查）
                2026-03-19 17:30 – 2026-03-20 00:00  不计  下班时间
                2026-03-20 00:00 – 2026-03-21 00:00  1日  工作日
                2026-03-21 00:00 – 2026-03-23 00:00  不计  周末
                2026-03-23 00:00 – 2026-03-23 17:30  1日  工作日
                """);
    }

    @Test
    void anOpenSuspensionIsToldUpToThePresent() {
        LimitClock clock = LimitClock.start(at("2026-03-09 10:00"), TimeLimit.parse("8 WORKING_HOURS"))
                .suspend(at("2026-03-09 15:00"), "Wang Min", "waiting for the expert");
        Explanation explanation = clock.explain(OFFICES, at("2026-03-11 10:00"));
        assertThat(explanation.due()).isEmpty();
        assertThat(explanation.en()).isEqualTo("""
                8 working hours from 2026-03-09 10:00, without an end while suspended; suspended
                2026-03-09 10:00 – 2026-03-09 12:00  2 h  working hours
                2026-03-09 12:00 – 2026-03-09 13:30  not counted  lunch break
                2026-03-09 13:30 – 2026-03-09 15:00  1 h 30 min  working hours
                2026-03-09 15:00 – 2026-03-11 10:00  not counted  suspended from 2026-03-09 15:00, not yet resumed (Wang Min: waiting for the expert)
                """);
    }

    @Test
    void aYearWithoutPublishedHolidaysIsFlagged() {
        LimitClock clock = LimitClock.start(at("2026-12-31 16:30"), TimeLimit.parse("2 WORKING_HOURS"));
        assertThat(clock.explain(OFFICES, at("2026-12-31 17:00")).zh()).isEqualTo("""
                时限2个工作时，自2026-12-31 16:30起算，最迟2027-01-01 10:00完成；剩余工作时间1小时30分
                2026-12-31 16:30 – 2026-12-31 17:30  1小时  工作时间
                2026-12-31 17:30 – 2027-01-01 09:00  不计  下班时间
                2027-01-01 09:00 – 2027-01-01 10:00  1小时  工作时间
                ! 2027年的放假安排不在节假日表中，该年只按周末计算；公布后结果可能改变
                """);
        assertThat(clock.explain(DUTY_ROOM, at("2026-12-31 17:00")).warnings()).isEmpty();
    }

    @Test
    void aCalendarsOwnDaysAreCalledByTheirNames() {
        LimitClock clock = LimitClock.start(at("2026-03-03 10:00"), TimeLimit.parse("5 WORKING_DAYS"));
        assertThat(clock.explain(HALL, at("2026-03-03 10:00")).en()).contains("""
                2026-03-04 00:00 – 2026-03-05 00:00  not counted  day off here (moving house)
                2026-03-05 00:00 – 2026-03-08 00:00  3 d  working day
                2026-03-08 00:00 – 2026-03-09 00:00  1 d  worked here (open evening)
                """);
    }

    @Test
    void anEmergencyLimitIsOneLine() {
        LimitClock clock = LimitClock.start(at("2026-02-16 22:00"), TimeLimit.parse("8 EMERGENCY_HOURS"));
        assertThat(clock.explain(OFFICES, at("2026-02-17 07:15")).zh()).isEqualTo("""
                时限8个紧急工作时，自2026-02-16 22:00起算，最迟2026-02-17 06:00完成；已超时1小时15分
                2026-02-16 22:00 – 2026-02-17 06:00  8小时  紧急时限，不分昼夜
                """);
    }
}
