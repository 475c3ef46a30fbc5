package org.xinqiao.platform.paper;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 纸本设置.
 *
 * @param font 字体: a TrueType file with Chinese characters that is embedded in PDF and used in pictures of charts; empty to look where
 *     systems keep them
 */
@ConfigurationProperties("xinqiao.paper")
public record PaperSettings(@DefaultValue("") String font) {}
