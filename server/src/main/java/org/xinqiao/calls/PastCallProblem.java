package org.xinqiao.calls;

import org.xinqiao.platform.ProblemCode;

/** 通话记录问题: why calls that were, or their recordings, cannot be shown. */
public enum PastCallProblem implements ProblemCode {
    BAD_QUESTION(
            "calls.bad-question",
            422,
            "查询条件有误，请按提示修改后再查。",
            "Something that calls are searched by is wrong: correct what is marked and search again."),
    BAD_CURSOR("calls.bad-cursor", 422, "翻页位置有误，请从第一页重新查看。", "There is no such page: start again from the first."),
    NO_SUCH_CALL("calls.no-such-call", 404, "没有这个通话，或者您无权查看。", "There is no such call, or you may not see it."),
    NO_SUCH_RECORDING(
            "calls.no-such-recording", 404, "没有这段录音，或者您无权收听。", "There is no such recording, or you may not hear it."),
    RECORDING_RUNS(
            "calls.recording-runs", 409, "录音还没有结束，挂机后再听。", "It is still being recorded: hear it after the call."),
    RECORDING_GONE(
            "calls.recording-gone",
            410,
            "录音已按保存期限销毁，或在交换机上已不存在。",
            "The recording has been destroyed at the end of its term, or is not on the switch any longer.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    PastCallProblem(String code, int status, String zh, String en) {
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
