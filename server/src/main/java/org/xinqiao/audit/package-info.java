/**
 * 审计: who did, and who read, what. Every room tells it here; what is told is only added to, and sealed.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "platform")
@org.jspecify.annotations.NullMarked
package org.xinqiao.audit;
