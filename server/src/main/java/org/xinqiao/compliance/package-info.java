/**
 * 合规: which clauses of law and standard the house must keep, what shows that it does, and the report of the last time that was
 * tried. It judges nothing itself: {@code bin/xinqiao compliance} runs the tests.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.compliance;
