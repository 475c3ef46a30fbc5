package org.xinqiao.calls.model;

import java.util.Map;
import org.xinqiao.calls.model.PastCall.Step;

/** 通话经过的说法: what happened to a call, in both languages; {@code {}} stands for what the step tells besides. */
public final class StoryWords {

    /** 说法. */
    public record Said(String zh, String en) {

        Said with(String zhDetail, String enDetail) {
            return new Said(zh.replace("{}", zhDetail), en.replace("{}", enDetail));
        }
    }

    private static final Map<String, Said> KINDS = Map.ofEntries(
            said("ARRIVED", "来电，拨打 {}", "Called {}"),
            said("CHOSE", "在语音菜单按了 {}", "Pressed {} in the menu"),
            said("QUEUED", "进入队列 {}", "Stood in line: {}"),
            said("PROMISED", "选择等候回拨", "Chose to be called back"),
            said("POSTPONED", "回拨没有接通，稍后再拨（第 {} 次）", "Could not be reached; called again later (try {})"),
            said("MESSAGE", "开始留言", "Began to leave a message"),
            said("RINGING", "坐席振铃", "Rang at a seat"),
            said("ANSWERED", "坐席接听", "Answered at a seat"),
            said("ADOPTED", "系统恢复后仍在坐席", "Still at the seat after the system came back"),
            said("DIALLED", "拨打对方", "Dialled"),
            said("REACHED", "对方接听", "Reached whoever was called"),
            said("HELD", "保持通话", "Put on hold"),
            said("RESUMED", "恢复通话", "Taken off hold"),
            said("RETURNED", "坐席没有接成，退回队列（{}）", "Came back from the seat: {}"),
            said("TRANSFERRED", "转接到队列 {}", "Passed on to queue {}"),
            said("INVITED", "邀请{}", "Asked in: {}"),
            said("JOINED", "{}加入通话", "Joined: {}"),
            said("LEFT", "{}离开通话", "Left: {}"),
            said("NOT_REACHED", "{}没有接听", "Not reached: {}"),
            said("SEAT_LEFT", "坐席退出，其他人继续通话", "The seat left, the others went on"),
            said("REJOINED", "浏览器话机重新接入", "The telephone in the browser came back"),
            said("RECORDING_PAUSED", "暂停录音", "Recording paused"),
            said("RECORDING_RESUMED", "继续录音", "Recording went on"),
            said("LISTEN", "班长监听", "A shift leader listened"),
            said("WHISPER", "班长耳语", "A shift leader whispered"),
            said("BARGE", "班长强插", "A shift leader joined in"),
            said("ROBOT", "自动外呼：{}", "Automatic call: {}"),
            said("WRAP_UP", "话后整理", "Notes after the call"),
            said("FINISHED", "通话结束", "The call ended"),
            said("ABANDONED", "来电人挂机，没有接通", "The caller hung up before an answer"),
            said("UNREACHED", "没有拨通", "Could not be reached"),
            said("WITHDRAWN", "取消", "Withdrawn"),
            said("VOICEMAIL", "已留言", "Left a message"),
            said("AFTER_HOURS", "非服务时间，播报后结束", "Out of hours: heard an announcement"),
            said("BLOCKED", "号码在黑名单，没有接入", "The number is on the blacklist"),
            said("LOST", "系统中断期间结束", "Ended while the system was away"));

    private static final Map<String, Said> DETAILS = Map.ofEntries(
            said("NO_ANSWER", "无应答", "no answer"),
            said("DECLINED", "拒接", "declined"),
            said("UNREACHABLE", "话机不通", "telephone out of reach"),
            said("SEAT_LOST", "坐席失联", "seat lost"),
            said("SEAT_ON_BREAK", "坐席示忙", "seat on break"),
            said("SEAT_SIGNED_OUT", "坐席签出", "seat left"),
            said("TRANSFERRED", "转接", "passed on"),
            said("EMERGENCY", "紧急电话", "emergency"),
            said("UNIT", "承办单位", "unit"),
            said("EXPERT", "专家", "expert"),
            said("SEAT", "坐席", "seat"),
            said("NUMBER", "外线", "outside"),
            said("FINISHED", "问完", "all was asked"),
            said("BUSY", "占线", "busy"),
            said("MACHINE", "录音应答", "a machine answered"),
            said("SILENT", "接听无声", "answered in silence"),
            said("NO_KEY", "没有按键", "nothing was pressed"),
            said("HUNG_UP", "中途挂断", "rung off in between"),
            said("FAILED", "没有拨出", "could not be dialled"));

    private StoryWords() {}

    private static Map.Entry<String, Said> said(String kind, String zh, String en) {
        return Map.entry(kind, new Said(zh, en));
    }

    /** Whether it has words of its own. */
    public static boolean knows(String kind) {
        return KINDS.containsKey(kind);
    }

    /** How a call ended. */
    public static Said ending(String ending) {
        return KINDS.getOrDefault(ending, new Said(ending, ending));
    }

    public static Said of(Step step) {
        Said detail = detail(step.detail());
        return KINDS.getOrDefault(step.kind(), new Said(step.kind(), step.kind()))
                .with(detail.zh(), detail.en());
    }

    /** The first word may be a kind of party or a cause; the rest is a label. */
    private static Said detail(String detail) {
        String[] words = detail.split(" ", 2);
        Said first = DETAILS.getOrDefault(words[0], new Said(words[0], words[0]));
        return words.length == 1 ? first : new Said(first.zh() + " " + words[1], first.en() + " " + words[1]);
    }
}
