package org.xinqiao.intake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 测试回复通道: keeps what went back to sources called {@code kept:…}, or says that it does not go. */
@Component
class KeptAnswers implements WayBack {

    final List<Outgoing> sent = new CopyOnWriteArrayList<>();
    volatile @Nullable NotSent trouble;

    @Override
    public boolean leadsTo(String source) {
        return source.startsWith("kept:");
    }

    @Override
    public int longest(String source) {
        return 2000;
    }

    @Override
    public void send(Outgoing answer) throws NotSent {
        NotSent wrong = trouble;
        if (wrong != null) {
            throw wrong;
        }
        sent.add(answer);
    }
}
