/**
 * 个人信息保护: what people ask about their own data, how long each class of data is kept, and what was weighed before it was
 * gathered. It knows people by their ids only; who they are stays in citizens.
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
            "platform",
            "survey"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.privacy;
