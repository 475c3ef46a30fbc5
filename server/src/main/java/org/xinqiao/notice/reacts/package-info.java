/** What goes on by itself: the postman's rounds. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.notice.reacts;
