/** Reports over HTTP, as pages and as files. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.insight.web;
