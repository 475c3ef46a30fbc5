/** 模拟数据的规律: what is drawn by lot, and how unevenly. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.seed.model;
