/**
 * 市民端: what citizens see and do for themselves: submit, follow, rate, ask, and decide over their own data.
 * Nobody has an account here; a phone that received a code, or a link that was signed, is all that opens a case.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "callback",
            "casework",
            "casework :: model",
            "catalogue",
            "citizens",
            "dispatch",
            "files",
            "informants",
            "intake",
            "notice",
            "organisation",
            "platform",
            "privacy",
            "survey"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.portal;
