package org.xinqiao.assessment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 考核设置.
 *
 * @param follow 跟上办理: whether this process reads what happens to cases into facts by itself; switched off in tests only
 */
@ConfigurationProperties("xinqiao.assessment")
public record AssessmentSettings(@DefaultValue("true") boolean follow) {}
