/**
 * 话务现场: what goes on at this moment. One thread decides, in the order in which things happen; the engine callqueue says who gets
 * which call, what is here says what that means at the switch. No Spring, no SQL: the switch is a {@link
 * org.xinqiao.calls.floor.Board}, the place a {@link org.xinqiao.calls.floor.FloorBook}, the record a {@link
 * org.xinqiao.calls.floor.FloorLog}.
 */
@org.springframework.modulith.NamedInterface("floor")
@org.jspecify.annotations.NullMarked
package org.xinqiao.calls.floor;
