/** What a callback is and how it goes on: no Spring, no SQL, no clock. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.callback.model;
