/** What kinds of files are taken, and how they are told apart. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.files.model;
