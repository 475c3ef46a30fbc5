package org.xinqiao.intake.wechat;

import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.message.WxMpXmlOutMessage;
import me.chanjar.weixin.mp.config.WxMpConfigStorage;

/** 被动回复: what the platform shows as the account's answer to a message. */
final class WechatReply {

    /** What the platform takes for "heard, nothing to say". */
    static final String HEARD = "success";

    private WechatReply() {}

    static String xml(WxMpXmlMessage to, String text, boolean isEncrypted, WxMpConfigStorage config) {
        if (text.isEmpty()) {
            return HEARD;
        }
        WxMpXmlOutMessage reply = WxMpXmlOutMessage.TEXT()
                // what would end the section it is written into
                .content(text.replace("]]>", "]]"))
                .fromUser(to.getToUser())
                .toUser(to.getFromUser())
                .build();
        return isEncrypted ? reply.toEncryptedXml(config) : reply.toXml();
    }
}
