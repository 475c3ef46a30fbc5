package org.xinqiao.intake.wechat;

import java.util.Map;
import java.util.Set;

/** 微信接口错误: why the platform did not do what it was asked, in words for the desk. */
final class WechatTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int TOO_LATE = 45015;
    private static final int NONE = 0;

    /** What another try does not mend; from the platform's list of return codes. */
    private static final Set<Integer> FOR_GOOD =
            Set.of(TOO_LATE, 40003, 40007, 40013, 40037, 43004, 43019, 45002, 45047, 47003, 48001, 48002, 50001, 50005);

    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(-1, "微信系统繁忙，稍后会再发。"),
            Map.entry(40001, "AppSecret 不对或凭证已失效，请在“来信来源”中核对。"),
            Map.entry(40125, "AppSecret 不对，请在“来信来源”中核对。"),
            Map.entry(40003, "微信不认识这个用户。"),
            Map.entry(40007, "素材已过期，取不到了。"),
            Map.entry(40013, "AppID 不对，请在“来信来源”中核对。"),
            Map.entry(40037, "模板编号不对，请在“来信来源”中核对。"),
            Map.entry(40164, "本机的 IP 不在公众号的白名单里，请在公众平台添加。"),
            Map.entry(43004, "来信人已取消关注，微信不再转达。"),
            Map.entry(43019, "来信人在黑名单里，微信不再转达。"),
            Map.entry(45002, "内容太长，微信不收。"),
            Map.entry(45009, "今天的调用次数用完了，稍后会再发。"),
            Map.entry(TOO_LATE, "来信人超过 48 小时没有互动，微信不允许再发客服消息。"),
            Map.entry(45047, "来信人没有再发消息，微信不允许连续发更多条。"),
            Map.entry(47003, "模板的字段与内容不符，请在“来信来源”中核对。"),
            Map.entry(48001, "这个公众号没有此项接口权限。"),
            Map.entry(50001, "公众号没有授权此接口。"),
            Map.entry(50005, "来信人没有关注公众号。"));

    private final int code;

    private WechatTrouble(int code, String words) {
        super(words);
        this.code = code;
    }

    /** The platform said no. */
    static WechatTrouble told(int code) {
        return new WechatTrouble(code, WORDS.getOrDefault(code, "微信返回错误 " + code + "。"));
    }

    /** The platform could not be asked. */
    static WechatTrouble unreachable() {
        return new WechatTrouble(NONE, "连接不上微信平台，稍后会再试。");
    }

    boolean isTooLate() {
        return code == TOO_LATE;
    }

    boolean isForGood() {
        return FOR_GOOD.contains(code);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
