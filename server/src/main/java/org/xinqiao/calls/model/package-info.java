/** What can be told about calls and the register without tables. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.calls.model;
