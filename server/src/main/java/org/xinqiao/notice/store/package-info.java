/** The tables of notices. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.notice.store;
