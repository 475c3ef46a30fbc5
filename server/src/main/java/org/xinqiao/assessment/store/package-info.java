/** The tables of assessments, and formulas as SQL. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.assessment.store;
