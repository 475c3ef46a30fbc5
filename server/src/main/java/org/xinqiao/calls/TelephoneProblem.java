package org.xinqiao.calls;

import org.xinqiao.platform.ProblemCode;

/** 话机问题: why no telephone in a browser gets a line. */
public enum TelephoneProblem implements ProblemCode {
    NOT_A_TELEPHONE(
            "calls.not-a-telephone",
            400,
            "这个入口只供页面里的浏览器话机使用（WebSocket，子协议 sip）。",
            "This way in is for the telephone in our own pages only (WebSocket, subprotocol sip)."),
    NO_TRY_CALL(
            "calls.no-try-call",
            404,
            "试拨只在带话音的演示里开放（bin/xinqiao demo --voice）。",
            "Calls can be tried in a demo with voice only (bin/xinqiao demo --voice)."),
    LINES_TAKEN("calls.lines-taken", 429, "试拨的线路都在使用，请稍后再试。", "All lines for trying are taken: try again in a while.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    TelephoneProblem(String code, int status, String zh, String en) {
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
