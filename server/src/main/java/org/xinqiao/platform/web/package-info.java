/** HTTP in general: problems as RFC 9457 documents, and the pages of the front end. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.platform.web;
