/**
 * 时限与日历: the working calendars of the place, over the worktime engine.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "audit", "organisation", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.timekeeping;
