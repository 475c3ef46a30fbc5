/** What happens elsewhere and concerns sealed informants. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.informants.reacts;
