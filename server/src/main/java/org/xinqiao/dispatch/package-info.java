/**
 * 派单: whose duty a case is, with reasons; over the matching engine.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "casework", "casework :: model", "catalogue", "organisation", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.dispatch;
