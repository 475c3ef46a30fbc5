package org.xinqiao.calls.web;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;

/** 交换机一端: puts together what the switch says in pieces. */
final class SwitchEnd implements WebSocket.Listener {

    private final TelephoneLine line;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    SwitchEnd(TelephoneLine line) {
        this.line = line;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
        text.append(piece);
        if (last) {
            line.answer(new TextMessage(text.toString()));
            text.setLength(0);
        }
        return more(from, text.length());
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer piece, boolean last) {
        byte[] some = new byte[piece.remaining()];
        piece.get(some);
        bytes.writeBytes(some);
        if (last) {
            line.answer(new BinaryMessage(bytes.toByteArray()));
            bytes.reset();
        }
        return more(from, bytes.size());
    }

    private @Nullable CompletionStage<?> more(WebSocket from, int unsaid) {
        if (unsaid > TelephoneLine.LONGEST) {
            line.hangUp(CloseStatus.TOO_BIG_TO_PROCESS);
        } else {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String why) {
        line.hangUp(CloseStatus.SERVICE_RESTARTED);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        line.hangUp(CloseStatus.SERVICE_RESTARTED);
    }
}
