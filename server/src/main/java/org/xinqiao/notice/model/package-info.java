/** What a message is, when it goes out, and what becomes of it; without Spring, without SQL. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.notice.model;
