/**
 * The heart: a case as a pure function of its story.
 * {@link org.xinqiao.casework.model.Decisions#decide} says what a command makes happen or why it is refused;
 * {@link org.xinqiao.casework.model.Case#after} says what a happening changes. Neither knows Spring, SQL or the time of day.
 */
@org.springframework.modulith.NamedInterface("model")
@org.jspecify.annotations.NullMarked
package org.xinqiao.casework.model;
