/**
 * 话务: hotlines, seats, queues, calls and their recordings. Who gets which call is decided here, by the engine callqueue; the
 * voice is the switch's. Knows nothing of cases: whoever registers one names the call it came by.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "citizens", "organisation", "platform", "timekeeping"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.calls;
