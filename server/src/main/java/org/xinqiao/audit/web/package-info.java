/** The trail and HTTP: where each request comes from, and what the audit administrator sees. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.audit.web;
