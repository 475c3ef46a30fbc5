/** What reports do by themselves. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.insight.reacts;
