/**
 * 工作台: worklists, and cases that may be the same. A reader: it looks into casework's tables and changes nothing there.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casework",
            "casework :: model",
            "catalogue",
            "citizens",
            "organisation",
            "platform"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.desk;
