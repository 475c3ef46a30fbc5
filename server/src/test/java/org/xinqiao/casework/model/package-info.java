/** The rules of a case's life, each in a class of its own, next to what they refuse. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.casework.model;
