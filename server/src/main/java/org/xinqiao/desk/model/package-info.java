/** 工作台的值: worklists as declared, what narrows them, and the order of their rows. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.desk.model;
