/** 职责清单的生成: from which office answers for which matter, and the city's units, to the duty list of the demo city. */
@NullMarked
package org.xinqiao.demo.duties;

import org.jspecify.annotations.NullMarked;
