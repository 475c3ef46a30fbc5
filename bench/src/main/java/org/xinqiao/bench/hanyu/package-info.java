/** 中文文本基准: how well texts are judged, found, matched and grouped, on files of real ones that stay where they are. */
@NullMarked
package org.xinqiao.bench.hanyu;

import org.jspecify.annotations.NullMarked;
