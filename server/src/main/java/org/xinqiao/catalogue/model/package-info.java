/** 规则包的读法与比较: a rule pack as readable files, without a database and without a clock. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.catalogue.model;
