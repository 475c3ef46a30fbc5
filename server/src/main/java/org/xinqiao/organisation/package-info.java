/**
 * 组织机构: areas in five levels, grids, units and their staff.
 * Answers who stands where; decides nothing.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.organisation;
