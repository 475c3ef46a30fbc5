@org.jspecify.annotations.NullMarked
package org.xinqiao.files.web;
