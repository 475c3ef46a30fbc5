package org.xinqiao.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 市民端设置.
 *
 * @param address 市民端网址: how citizens reach the house from outside, as links in messages begin
 * @param puzzleBits 验证题难度: how many zero bits a browser has to find before a code is sent; each more doubles its work
 * @param codesPerPhone 每个号码每小时的验证码: how many codes one phone receives in an hour
 * @param codesPerAddress 每个地址每小时的验证码: how many codes are asked for from one address in an hour
 * @param casesPerPhone 每个号码每小时的诉求: how many cases one person submits in an hour
 * @param casesPerAddress 每个地址每小时的诉求: how many cases come from one address in an hour
 * @param lookupsPerNumber 每件诉求每小时的查询: how often somebody tries the four digits of one case in an hour
 * @param lookupsPerAddress 每个地址每小时的查询: how often cases are looked up from one address in an hour
 * @param refreshesPerAddress 每个地址每小时的令牌更新: how often apps fetch new tokens from one address in an hour
 * @param photosPerAddress 每个地址每小时的照片: how many photos come from one address in an hour
 * @param uploadsPerAddress 每个地址每小时的视频和录音: how many films and recordings are begun from one address in an hour
 * @param wordsPerPhone 每个号码每小时的会话消息: how many messages one person writes into conversations in an hour
 * @param wordsPerAddress 每个地址每小时的会话消息: how many such messages come from one address in an hour
 * @param privacyContact 个人信息保护联系方式: where citizens ask about their data, as the notice says
 */
@ConfigurationProperties("xinqiao.portal")
public record PortalSettings(
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("16") int puzzleBits,
        @DefaultValue("5") int codesPerPhone,
        @DefaultValue("60") int codesPerAddress,
        @DefaultValue("10") int casesPerPhone,
        @DefaultValue("60") int casesPerAddress,
        @DefaultValue("5") int lookupsPerNumber,
        @DefaultValue("60") int lookupsPerAddress,
        @DefaultValue("600") int refreshesPerAddress,
        @DefaultValue("120") int photosPerAddress,
        @DefaultValue("20") int uploadsPerAddress,
        @DefaultValue("200") int wordsPerPhone,
        @DefaultValue("1200") int wordsPerAddress,
        @DefaultValue("12345") String privacyContact) {}
