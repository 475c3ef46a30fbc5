@org.jspecify.annotations.NullMarked
package org.xinqiao.demo.map;
