/** What the organisation knows by heart: shapes on the map. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.organisation.model;
