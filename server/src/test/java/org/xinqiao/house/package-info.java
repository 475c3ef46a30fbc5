/** The checks of the house itself: its borders, its sizes, its pages; each rule is seen to bite on a planted breach. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.house;
