/** What makes callbacks go on: news of cases, answers that come, and time. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.callback.reacts;
