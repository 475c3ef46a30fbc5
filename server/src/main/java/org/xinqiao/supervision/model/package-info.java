/** 督办规则: measures, the ladder and the checks of closed cases: no Spring, no SQL, no clock. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.supervision.model;
