/** 外站留言板: messages that citizens leave on other sites, read there or pushed from there, and the answers that go back. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.intake.boards;
