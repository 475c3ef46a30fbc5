/** 备份: everything the place keeps, in one sealed file, and back. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.platform.backup;
