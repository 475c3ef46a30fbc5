/** Seals personal data, opens it, and finds it without opening. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.citizens.vault;
