/** What makes surveys go on: calls that end, people who are forgotten, and time. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.survey.reacts;
