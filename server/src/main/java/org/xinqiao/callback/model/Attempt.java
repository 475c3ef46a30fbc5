package org.xinqiao.callback.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.CallbackRule.Way;

/**
 * 回访尝试: one time that somebody was asked, or it was tried.
 *
 * @param by who called; absent for the house itself
 * @param call the call it was, where it was one of the house's
 * @param keys what was pressed or meant, question by question
 * @param sms the message that answered
 * @param file the free word that was recorded
 */
public record Attempt(
        long task,
        int number,
        Way way,
        Instant at,
        @Nullable Long by,
        Result result,
        @Nullable Instant ended,
        @Nullable UUID call,
        String keys,
        @Nullable Long sms,
        @Nullable Long file) {

    /** 尝试结果. */
    public enum Result {
        /** 拨打中. */
        CALLING("拨打中", "Calling"),
        /** 已发送. */
        SENT("已发送，等待回复", "Sent, no answer yet"),
        /** 已答. */
        ANSWERED("已评价", "Rated"),
        NO_ANSWER("无人接听", "No answer"),
        BUSY("占线", "Busy"),
        WRONG_NUMBER("号码不对", "Wrong number"),
        LATER("约定改时再打", "Asked to be called later"),
        REFUSED("不愿评价", "Would not say"),
        /** 答录机: something talked and never pressed a key. */
        MACHINE("机器应答", "A machine"),
        /** 接听无声. */
        SILENT("接听后无声", "Answered, then silence"),
        HUNG_UP("中途挂断", "Hung up before the end"),
        /** 未按键: somebody is there and presses nothing. */
        NO_KEY("未按键", "No key pressed"),
        NOT_UNDERSTOOD("回复未读懂", "The answer was not understood"),
        NO_REPLY("未回复", "No reply"),
        /** 此路不通: there is no gateway, no switch, no number. */
        UNAVAILABLE("此方式不可用", "This way is not available"),
        FAILED("未拨出", "Could not be placed");

        private final String zh;
        private final String en;

        Result(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
