/**
 * The ground the demo city stands on. Work is done on a flat plan in whole metres, where roads are straight; a
 * {@link org.xinqiao.demo.ground.Warp} then bends the plan into a map, so that no two neighbours ever part company.
 */
@NullMarked
package org.xinqiao.demo.ground;

import org.jspecify.annotations.NullMarked;
