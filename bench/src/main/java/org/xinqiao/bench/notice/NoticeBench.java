package org.xinqiao.bench.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.bench.Options;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.NoticeRounds;
import org.xinqiao.notice.Notices;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Recipient;

/**
 * 通知基准程序: writes messages down, each in a transaction of its own and sealed, and hands them over to an HTTP gateway on this
 * machine; then the same number of bare posts to the same gateway with as many hands.
 * {@code notice [--messages N] [--rounds N]}; the last line is JSON.
 */
public final class NoticeBench {

    /** As many as the house has. */
    private static final int HANDS = 4;

    private static final int WARM_UP = 300;
    private static final long LOOK_NANOS = 5_000_000;

    private NoticeBench() {}

    public static void main(String[] args) throws Exception {
        Options options = Options.of(args);
        int messages = options.number("--messages", 2000);
        int rounds = options.number("--rounds", 3);
        try (GatewayPeer peer = new GatewayPeer();
                ConfigurableApplicationContext context = new SpringApplicationBuilder(Xinqiao.class)
                        .web(WebApplicationType.NONE)
                        .profiles("command")
                        .properties(Map.of(
                                "xinqiao.notice.at-once", "false",
                                "xinqiao.notice.quiet-from", "00:00",
                                "xinqiao.notice.quiet-until", "00:00",
                                "xinqiao.notice.http.url", peer.address().toString(),
                                "xinqiao.notice.http.secret", "a secret of the bench, long enough to be one"))
                        .run()) {
            NoticeBench bench = new NoticeBench();
            bench.round(context, peer, WARM_UP);
            Round best = bench.round(context, peer, messages);
            for (int round = 1; round < rounds; round++) {
                Round next = bench.round(context, peer, messages);
                best = next.sent() > best.sent() ? next : best;
            }
            best.print(messages);
        }
    }

    /** 一轮: messages a second. @param written into the outbox @param sent out of it @param bare over the wire alone */
    private record Round(double written, double sent, double bare) {

        void print(int messages) {
            System.out.printf(
                    Locale.ROOT,
                    "{\"bench\": \"notice\", \"messages\": %d, \"hands\": %d, \"written_per_s\": %.0f, \"sent_per_s\": %.0f,"
                            + " \"bare_posts_per_s\": %.0f, \"ratio_to_bare\": %.3f}%n",
                    messages,
                    HANDS,
                    written,
                    sent,
                    bare,
                    sent / bare);
        }
    }

    private Round round(ConfigurableApplicationContext context, GatewayPeer peer, int messages)
            throws InterruptedException {
        Notices notices = context.getBean(Notices.class);
        NoticeRounds rounds = context.getBean(NoticeRounds.class);
        String run = UUID.randomUUID().toString();
        double writing = seconds(messages, each -> notices.send(notice(run, each)));
        int before = peer.taken();
        double sending = seconds(HANDS, hand -> rounds.run());
        while (peer.taken() - before < messages) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        HttpClient client = HttpClient.newHttpClient();
        double bare = seconds(messages, each -> post(client, peer.address(), run + each));
        client.close();
        Round round = new Round(messages / writing, messages / sending, messages / bare);
        System.out.printf(
                Locale.ROOT,
                "%d messages: %.0f written/s, %.0f sent/s, %.0f bare posts/s%n",
                messages,
                round.written(),
                round.sent(),
                round.bare());
        return round;
    }

    private static Notice notice(String run, int each) {
        String number = "138%08d".formatted(each);
        return new Notice(
                "bench/" + run + "/" + each,
                Purpose.REGISTERED,
                Recipient.of(new PhoneNumber(number)),
                Map.of("number", "20261126000001", "link", "https://12345.example.cn/portal/p/" + run),
                Lang.ZH,
                null);
    }

    private static void post(HttpClient client, URI to, String id) {
        String body = "{\"id\":\"" + id + "\",\"to\":\"13800000000\",\"text\":\"【12345热线】您的诉求已登记，编号20261126000001。\"}";
        try {
            client.send(
                    HttpRequest.newBuilder(to)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long it takes as many hands as there are to do that so often. */
    private static double seconds(int times, IntConsumer work) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(HANDS);
        long began = System.nanoTime();
        for (int hand = 0; hand < HANDS; hand++) {
            Thread.ofVirtual().start(() -> {
                for (int each = next.getAndIncrement(); each < times; each = next.getAndIncrement()) {
                    work.accept(each);
                }
                done.countDown();
            });
        }
        done.await();
        return (System.nanoTime() - began) / 1e9;
    }
}
