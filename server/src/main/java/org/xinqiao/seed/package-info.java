/**
 * 模拟数据: a plausible past for a made-up city, to look at and to measure on. What its cases live through is decided by
 * casework like everything else; only who does what and when is drawn by lot.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "casework",
            "casework :: model",
            "catalogue",
            "citizens",
            "dispatch",
            "organisation",
            "platform",
            "timekeeping"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.seed;
