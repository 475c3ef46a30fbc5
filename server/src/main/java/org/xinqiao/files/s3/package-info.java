/** S3: the adapter to a store of objects. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.files.s3;
