/** What happens to cases in other rooms, told to whom it concerns. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.portal.reacts;
