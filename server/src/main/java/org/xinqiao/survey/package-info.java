/**
 * 社情民意调查: what citizens are asked beyond their own cases: questionnaires with branches, samples that can be drawn again,
 * interviews by link, message, robot and person, and what can be said of the answers, with how sure it is.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "callback",
            "calls",
            "casework",
            "catalogue",
            "citizens",
            "intake",
            "notice",
            "organisation",
            "platform",
            "platform :: paper"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.survey;
