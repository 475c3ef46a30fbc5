/** What a report is made of and how its sentences come about; no SQL, no clock. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.insight.model;
