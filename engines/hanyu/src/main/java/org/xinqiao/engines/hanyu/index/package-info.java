/**
 * 混合检索: finds texts by their words (BM25 over pairs of characters and over words) and by their meaning (vectors) in one list,
 * with the passage that answers. The index is derived: it may be thrown away and built again at any time.
 */
@org.jspecify.annotations.NullMarked
package org.xinqiao.engines.hanyu.index;
