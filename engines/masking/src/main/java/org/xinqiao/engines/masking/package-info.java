/** 脱敏: finds the numbers of people in what they write, however they write them, and hides them. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.engines.masking;
