/** Its own tables. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.survey.store;
