/**
 * 诉求办理: the life of a case, from registration to the archive, and its story.
 * A command is decided by a pure function, recorded in the append-only story, and shown in rows that worklists read.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "audit :: model",
            "catalogue",
            "citizens",
            "files",
            "organisation",
            "platform",
            "timekeeping"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.casework;
