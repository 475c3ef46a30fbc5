/** 微信公众号: messages of followers come in by the platform's calls, and answers go back through its interface. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.intake.wechat;
