/**
 * 附件: attachments by content, kept on disk, described in the database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "audit", "platform"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.files;
