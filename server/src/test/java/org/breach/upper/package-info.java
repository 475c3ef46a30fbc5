/** A room above. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"lower"})
@org.jspecify.annotations.NullMarked
package org.breach.upper;
