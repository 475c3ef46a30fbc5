/**
 * 通知: what citizens are told by SMS and e-mail, and what they send by SMS. It knows nothing of cases: a room that has
 * something to tell writes it down here, once, in its own transaction, and this room sees to it that it arrives.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "citizens", "organisation", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.notice;
