/**
 * 来电人: who calls. The only room that holds personal data; everybody else sees it masked.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "audit", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.citizens;
