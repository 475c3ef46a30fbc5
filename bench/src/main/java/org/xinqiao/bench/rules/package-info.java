/** Drafts of rules tried on finished cases. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.rules;
