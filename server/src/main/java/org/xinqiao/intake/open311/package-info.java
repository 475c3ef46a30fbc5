/** Open311: the GeoReport v2 door, by which programs of others report what is wrong in the city and follow what comes of it. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.intake.open311;
