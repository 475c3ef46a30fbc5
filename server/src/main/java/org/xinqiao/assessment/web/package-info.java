/** Doors to assessments. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.assessment.web;
