/** A model that does what models must not. */
@org.jspecify.annotations.NullMarked
package org.breach.model;
