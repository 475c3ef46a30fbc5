/** The arithmetic of assessments: no Spring, no SQL, no clock. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.assessment.model;
