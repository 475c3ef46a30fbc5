/** What proves who somebody is: no Spring, no SQL, no clock. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.access.model;
