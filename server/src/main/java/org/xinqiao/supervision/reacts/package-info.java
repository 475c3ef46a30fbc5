/** 督办值守: what makes the ladder climb without anybody's hand. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.supervision.reacts;
