/** 所述: what the words of somebody who tells of a trouble say at once: danger to life, kind, urgency, place. Learns nothing. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.engines.matching.told;
