/** Imports: the files in the data folder, read as rows, and the tables that say how far they have come. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.intake.store;
