/** What the cells of a row mean: columns, moments, choices. No Spring, no SQL. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.intake.model;
