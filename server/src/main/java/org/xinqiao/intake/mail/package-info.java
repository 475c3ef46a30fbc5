/** 邮箱: letters are read by IMAP and answered by SMTP, each in the conversation it belongs to. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.intake.mail;
