/**
 * 知识库: what units know, written by them, reviewed by somebody else, valid for a time, and found while a citizen speaks.
 * What is found is shown only if the tables say that it may be: the index beside them is derived.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"access", "audit", "catalogue", "files", "organisation", "platform", "timekeeping"})
@org.jspecify.annotations.NullMarked
package org.xinqiao.knowledge;
