package org.xinqiao.catalogue;

/**
 * 保存期限: how long a class of data is kept after it was used last.
 *
 * @param dataClass the stable name of the class, for example {@code RECORDING}
 * @param clause what says so
 */
public record RetentionTerm(String dataClass, int months, String clause, String noteZh, String noteEn) {}
