/** Its doors. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.survey.web;
