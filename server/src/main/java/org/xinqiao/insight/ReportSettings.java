package org.xinqiao.insight;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 报告设置.
 *
 * @param font 字体: a TrueType file with Chinese characters that is embedded in PDF and used in pictures of charts; empty to look where
 *     systems keep them
 */
@ConfigurationProperties("xinqiao.insight")
public record ReportSettings(@DefaultValue("") String font) {}
