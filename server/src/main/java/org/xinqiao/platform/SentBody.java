package org.xinqiao.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** 请求正文: reads what was sent, within what a place lets anybody send, files aside. */
@Component
@EnableConfigurationProperties(BodySettings.class)
public class SentBody {

    private static final int PIECE = 8192;

    private final BodySettings settings;

    SentBody(BodySettings settings) {
        this.settings = settings;
    }

    /** How large it may be. */
    public long limit() {
        return settings.limit().toBytes();
    }

    /** How large a form with a file may be. */
    public long filesLimit() {
        return settings.files().toBytes();
    }

    /**
     * All of it.
     *
     * @throws ProblemFound when it is too much, without reading it to its end, or takes too long
     */
    public byte[] read(InputStream in) throws IOException {
        long end = System.nanoTime() + settings.time().toNanos();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
            content.write(piece, 0, n);
            if (content.size() > limit()) {
                throw new ProblemFound(PlatformProblem.TOO_LARGE);
            }
            if (System.nanoTime() > end) {
                throw new ProblemFound(PlatformProblem.TOO_SLOW);
            }
        }
        return content.toByteArray();
    }
}
