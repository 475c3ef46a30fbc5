/** 答复配对: which reply belongs to which letter, by what both say; where old files keep them apart, and to find replies like the one needed. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.engines.hanyu.replies;
