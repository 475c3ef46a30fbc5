/**
 * 回访: whether, how and with what result those are asked whose answer passed review: by a robot call, a message or a person, as the
 * rule pack of the place says. What somebody says goes into the story of their case; here stands how it was got.
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
            "intake",
            "notice",
            "organisation",
            "platform"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.callback;
