/**
 * Plumbing: the database embedded or given, jobs, problems.
 * Knows no word of the business.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package org.xinqiao.platform;
