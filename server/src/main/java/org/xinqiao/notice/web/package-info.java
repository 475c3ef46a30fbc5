/** The doors of notices: for the desk, for gateways that call us, and for visitors of a demo. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.notice.web;
