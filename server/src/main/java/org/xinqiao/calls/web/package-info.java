@org.jspecify.annotations.NullMarked
package org.xinqiao.calls.web;
