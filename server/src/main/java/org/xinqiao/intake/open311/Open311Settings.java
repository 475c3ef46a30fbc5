package org.xinqiao.intake.open311;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Open311 设置.
 *
 * @param jurisdictions 辖区: the area of each jurisdiction_id, for example {@code xinqiao.gov.cn: "9901"}; without any, each
 *     place goes by its area code
 * @param contact 联系方式: how programmers reach somebody, as the discovery document tells
 * @param keyService 申请密钥: how they get a key
 */
@ConfigurationProperties("xinqiao.open311")
public record Open311Settings(
        @DefaultValue Map<String, String> jurisdictions,

        @DefaultValue("请拨打 12345 咨询开放接口。 Call 12345 about this interface.")
        String contact,

        @DefaultValue("请向热线中心申请密钥。 Ask the hotline centre for a key.")
        String keyService) {}
