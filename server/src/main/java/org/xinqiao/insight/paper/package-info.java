/** Reports on paper: as PDF, Word and Excel, with their charts drawn. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.insight.paper;
