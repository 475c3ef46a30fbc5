/**
 * 派单匹配: whose duty is it. From an area and a matter, the duty list and the past, up to three units, each with its reasons.
 *
 * <p>Two principles order the answers, in this order: 属地管理优先 (territory first: the duty written for the smaller area wins)
 * and 谁主管谁负责 (whoever governs a matter answers for it: the duty written for the narrower matter wins).
 */
@NullMarked
package org.xinqiao.engines.matching;

import org.jspecify.annotations.NullMarked;
