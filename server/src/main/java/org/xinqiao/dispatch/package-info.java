/**
 * 派单: whose duty a case is, with reasons; what a text says while it is typed; what was proposed and what came of it. Over the
 * matching engine, and what the text engine has learned from settled cases.
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
            "platform",
            "timekeeping"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.dispatch;
