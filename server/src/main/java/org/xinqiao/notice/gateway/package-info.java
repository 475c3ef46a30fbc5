/** What carries messages out and in: SMPP, HTTP, SMTP, and a simulator for demos. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.notice.gateway;
