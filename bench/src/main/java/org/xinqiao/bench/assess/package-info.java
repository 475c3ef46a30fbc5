/** Units assessed over a million cases. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.assess;
