package org.xinqiao.access;

import org.xinqiao.platform.ProblemCode;

/** 重复请求问题: what can be wrong with a request that bears an {@code Idempotency-Key}. */
public enum RepeatProblem implements ProblemCode {
    KEY_MALFORMED(
            "access.idempotency-key-malformed",
            400,
            "Idempotency-Key 的写法不对：1 到 128 个字母、数字或 _-.:~+/= ，可加引号，只写一个。",
            "That is no Idempotency-Key: 1 to 128 letters, digits or _-.:~+/= , quoted or not, and one of them."),
    KEY_REUSED(
            "access.idempotency-key-reused",
            422,
            "这个键已用于另一个请求，请换一个新的键。",
            "This key was used with another request: take a new one."),
    STILL_RUNNING(
            "access.idempotency-running",
            409,
            "同一个请求正在处理，请稍候用原来的键再发。",
            "The same request is being worked on: send it again in a moment, with the same key."),
    OUTCOME_UNKNOWN(
            "access.idempotency-outcome-unknown",
            409,
            "这个请求上次处理到一半中断，不能确定是否办成：请先查看结果，确需再办时换一个新的键。",
            "This request was broken off before, and may have been done or not: look first, and if need be send it with a"
                    + " new key."),
    ANSWER_LOST(
            "access.idempotency-answer-lost",
            409,
            "记录表明这个请求已经办了，没有再办；当时的应答没有留下，请查看结果。",
            "The record tells that this request was acted upon, so it is not done again; its answer is not there any more:"
                    + " look up what came of it."),
    ANSWER_NOT_KEPT(
            "access.idempotency-answer-not-kept",
            409,
            "这个请求已经办成，没有再办；原来的应答太大，没有保存，请查看结果。",
            "This request was done and not done again; its answer was too large to be kept: look up what came of it.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    RepeatProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
