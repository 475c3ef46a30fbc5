/** What assessments do by themselves. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.assessment.reacts;
