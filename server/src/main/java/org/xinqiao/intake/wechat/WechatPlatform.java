package org.xinqiao.intake.wechat;

import java.io.InputStream;
import java.util.List;
import org.xinqiao.intake.store.WechatAccountTable.WechatAccount;

/** 微信平台: what the house asks of the platform. */
interface WechatPlatform {

    /**
     * 客服消息: says something to somebody who wrote within the last 48 hours.
     *
     * @throws WechatTrouble in words for the desk; {@link WechatTrouble#isTooLate} when 48 hours are over
     */
    void say(WechatAccount account, String openid, String text) throws WechatTrouble;

    /** 模板消息: tells something in the platform's own form, whenever it was that they wrote. */
    void notify(WechatAccount account, String openid, List<Field> fields) throws WechatTrouble;

    /** 自定义菜单. */
    void setMenu(WechatAccount account, List<MenuButton> menu) throws WechatTrouble;

    /** 素材: what a picture or voice is made of, for whoever reads it to its end or closes it. */
    Media media(WechatAccount account, String id) throws WechatTrouble;

    /** 模板字段. */
    record Field(String name, String value) {}

    /** 素材内容. @param name with the ending that tells its kind; empty where the platform tells none */
    record Media(String name, InputStream content) {}
}
