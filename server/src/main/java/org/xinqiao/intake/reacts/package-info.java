/** What goes on by itself: imports that were broken off are taken up again. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.intake.reacts;
