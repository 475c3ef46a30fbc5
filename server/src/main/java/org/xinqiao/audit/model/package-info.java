/** Blocks, leaves and what can be wrong with them: the arithmetic of the seal, without a database. */
@NamedInterface("model")
@NullMarked
package org.xinqiao.audit.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
