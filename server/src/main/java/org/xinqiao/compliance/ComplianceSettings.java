package org.xinqiao.compliance;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 合规设置.
 *
 * @param report 合规报告文件: where {@code bin/xinqiao compliance} left its report ({@code build/compliance/report.json}); without it, the one packed into the program, if any
 */
@ConfigurationProperties("xinqiao.compliance")
public record ComplianceSettings(@Nullable Path report) {}
