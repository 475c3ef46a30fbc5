/** 市民端基准: submissions through the citizens' own doors, and how soon their page can be used on a phone. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.portal;
