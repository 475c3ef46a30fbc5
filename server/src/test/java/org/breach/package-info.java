/** Planted breaches, outside of the house so that no server picks them up: a small application that breaks each rule once, so that a test can see the rule fail. */
@org.jspecify.annotations.NullMarked
package org.breach;
