/** 诉求办理的存储: a case's story, and the rows told from it, on PostgreSQL. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.casework.store;
