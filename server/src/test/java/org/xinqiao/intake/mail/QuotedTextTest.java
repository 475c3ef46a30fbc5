package org.xinqiao.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("of a letter (邮件正文) stays what its sender wrote this time")
class QuotedTextTest {

    private static final String OWN = "路灯还是不亮。\n\n请派人来。";

    /** As the programs write that people use here. */
    static Stream<String> quotations() {
        return Stream.of(
                "------------------ 原始邮件 ------------------\n发件人: \"12345\"\n您的诉求已受理",
                "---原始邮件---\n发件人：12345",
                "在 2026年11月26日 10:00，12345 <12345@example.gov.cn> 写道：\n> 您的诉求已受理",
                "于2026年11月26日周四 10:00写道：\n您的诉求",
                "On Thu, Nov 26, 2026 at 10:00 AM 12345 <12345@example.gov.cn>\nwrote:\n> received",
                "On Thu, Nov 26, 2026, 12345 wrote:\n\n> received",
                "-----Original Message-----\nFrom: 12345\nSent: Thursday",
                "________________________________\n发件人: 12345\n发送时间: 2026年11月26日",
                "发件人： 12345@example.gov.cn\n发送时间： 2026-11-26 10:00\n收件人： 我",
                "From: 12345@example.gov.cn\nDate: 2026-11-26\nTo: me",
                "> 您的诉求已受理\n> 编号 2026",
                "-- \n张三\n某某公司 13800138000",
                "发自我的 iPhone",
                "Sent from my iPhone",
                "发自我的华为手机\n\n------------------ 原始邮件 ------------------\n您好");
    }

    @ParameterizedTest
    @MethodSource("quotations")
    void whatWasWrittenBeforeIsCutOff(String behind) {
        assertThat(QuotedText.cut(OWN + "\n\n" + behind)).isEqualTo(OWN);
        assertThat(QuotedText.cut((OWN + "\n\n" + behind).replace("\n", "\r\n")))
                .isEqualTo(OWN);
    }

    @Test
    void anAnswerBetweenTheLinesStays() {
        assertThat(QuotedText.cut("> 在哪里？\n河滨街道。\n> 什么时候？\n昨晚。")).isEqualTo("河滨街道。\n昨晚。");
    }

    @Test
    void whatIsNothingButAQuotationIsLeft() {
        String forwarded = "---------- Forwarded message ---------\nFrom: 张三\nDate: 今天\n路灯不亮";
        assertThat(QuotedText.cut(forwarded)).isEqualTo(forwarded);
    }

    @Test
    void wordsThatOnlyLookLikeOneStay() {
        String text = "发件人：我不知道是谁。\n有人在墙上写道：小心。\n——一个市民";
        assertThat(QuotedText.cut(text)).isEqualTo(text);
    }
}
