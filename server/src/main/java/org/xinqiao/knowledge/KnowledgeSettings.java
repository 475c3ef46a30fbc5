package org.xinqiao.knowledge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 知识库设置.
 *
 * @param follow 跟上变动: whether this process keeps its index of articles up to date by itself; switched off in tests only
 */
@ConfigurationProperties("xinqiao.knowledge")
public record KnowledgeSettings(@DefaultValue("true") boolean follow) {}
