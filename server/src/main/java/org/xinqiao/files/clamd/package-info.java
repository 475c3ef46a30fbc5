/** clamd: the adapter to ClamAV's daemon. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.files.clamd;
