/**
 * 诉求受理: every way in, from a form or a file to one registered case.
 * What comes twice is registered once; what cannot be read is told field by field, all at once.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "casework",
            "casework :: model",
            "catalogue",
            "citizens",
            "files",
            "informants",
            "notice",
            "organisation",
            "platform"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.intake;
