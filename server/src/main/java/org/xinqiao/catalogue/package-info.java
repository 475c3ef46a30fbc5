/**
 * 事项与规则: matters in three levels, the duty list, and the rule packs of the place: limits and numbers, each with the
 * clause it comes from, version by version.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "audit", "organisation", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.catalogue;
