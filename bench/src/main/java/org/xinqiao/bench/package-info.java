/** 基准程序: what every measurement needs. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench;
