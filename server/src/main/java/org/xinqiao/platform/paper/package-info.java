/** 纸本: what every room needs that prints: a Chinese font, charts as pictures, and PDF made of a page. */
@NamedInterface("paper")
@org.jspecify.annotations.NullMarked
package org.xinqiao.platform.paper;

import org.springframework.modulith.NamedInterface;
