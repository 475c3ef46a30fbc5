/** 核对基准: how fast the audit trail is verified, beside bare reading and hashing of the same rows. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.audit;
