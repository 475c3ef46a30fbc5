/**
 * 检索: finding a matter or a unit while typing (code, words, pinyin), and guessing the matter from what a citizen says.
 */
@NullMarked
package org.xinqiao.engines.matching.search;

import org.jspecify.annotations.NullMarked;
