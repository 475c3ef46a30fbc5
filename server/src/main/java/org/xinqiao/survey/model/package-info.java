/** The rules of surveys: questionnaires and their branches, weights, margins, rates. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.survey.model;
