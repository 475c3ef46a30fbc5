/** What the organisation knows by heart: shapes on the map and names to be found. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.organisation.model;
