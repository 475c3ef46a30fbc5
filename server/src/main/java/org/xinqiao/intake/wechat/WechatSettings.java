package org.xinqiao.intake.wechat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 微信设置.
 *
 * @param platform 微信接口地址: where the platform's interface is, or what stands between it and the house
 * @param patience 等待时间: how long one answer of the platform may take
 * @param window 时间窗: how old a call of the platform may be, and how far its clock may be ahead
 * @param refusals 每分钟拒收次数: how many calls with a wrong signature one address may make in a minute before it is not listened to
 */
@ConfigurationProperties("xinqiao.wechat")
public record WechatSettings(
        @DefaultValue("https://api.weixin.qq.com") String platform,
        @DefaultValue("8s") Duration patience,
        @DefaultValue("5m") Duration window,
        @DefaultValue("60") int refusals) {}
