/** 导入基准: files of cases brought in whole, beside bare inserts of the same rows on the same database. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.imports;
