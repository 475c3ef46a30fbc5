/**
 * 事项与规则: matters in three levels, the duty list, and the limits of the place, each with the clause it comes from.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organisation", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.catalogue;
