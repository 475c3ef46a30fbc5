/**
 * 督办: what is done to units that are slow, step by step as the place's ladder says, and whether what was closed was done. The
 * case keeps its own clocks and its supervision; this room keeps the measures.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "casework",
            "casework :: model",
            "catalogue",
            "citizens",
            "dispatch",
            "files",
            "knowledge",
            "organisation",
            "platform",
            "timekeeping"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.supervision;
