/** Tables of reports. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.insight.store;
