/**
 * 语音识别: the one door to whatever understands speech. The real ones stand outside and are spoken to over a WebSocket
 * (docs/recogniser.md); one that only plays it is here for tests.
 */
@org.jspecify.annotations.NullMarked
package org.xinqiao.calls.recogniser;
