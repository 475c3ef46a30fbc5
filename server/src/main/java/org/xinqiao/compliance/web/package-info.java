/** The report of compliance over HTTP. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.compliance.web;
