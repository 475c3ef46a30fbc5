/**
 * 中文文本: what people write, made alike ({@link org.xinqiao.engines.hanyu.Normaliser 规范化},
 * {@link org.xinqiao.engines.hanyu.Slips 拼音纠错}) and taken apart ({@link org.xinqiao.engines.hanyu.Segmenter 分词}).
 * Beside it stand its uses: {@code embed} (meaning, 语义向量), {@code classify} (which class, 分类),
 * {@code duplicates} (same matter, 重复件) and {@code index} (search by words and meaning, 检索).
 */
@org.jspecify.annotations.NullMarked
package org.xinqiao.engines.hanyu;
