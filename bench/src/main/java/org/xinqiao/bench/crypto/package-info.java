/** How fast personal data is sealed, opened and found. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.crypto;
