package org.xinqiao.bench.calls;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.bench.Options;
import org.xinqiao.bench.calls.Citizens.Burst;

/**
 * 全程负载: callers by sipp, a real switch, the whole server, and a telephone by sipp at every seat. By itself so many new calls a
 * second for so long, each as long as it takes to have as many up at once as there are seats for; with {@code --flood} all at
 * once on few seats; with {@code --day} Haikou's record day in compressed time.
 */
final class FloorLoad implements AutoCloseable {

    private static final String TELEPHONES = "127.0.0.4";
    private static final Duration RING = Duration.ofMillis(100);
    private static final Duration START_WITHIN = Duration.ofMinutes(2);

    private final MeasuredSwitch telephone;
    private final ConfigurableApplicationContext server;
    private final Path folder;
    private final SwitchWatch watch;
    private final VoiceSink citizens;
    private final VoiceSink agents = VoiceSink.speakingAt(TELEPHONES);
    private final Desks desks;
    private final Sipp phones;

    private FloorLoad(MeasuredSwitch telephone, ConfigurableApplicationContext server, Path folder, Plan plan)
            throws IOException, InterruptedException {
        this.citizens = plan.citizensSpeak() ? VoiceSink.speakingAt(Citizens.ADDRESS) : VoiceSink.at(Citizens.ADDRESS);
        this.telephone = telephone;
        this.server = server;
        this.folder = folder;
        this.phones = phones(Desks.extensions(plan.seats()), plan.talk());
        awaitVoice();
        this.desks = Desks.taken(server, plan.seats());
        this.watch = new SwitchWatch(telephone, desks::over);
    }

    /**
     * How one run is to go.
     *
     * @param talk          after which an agent hangs up
     * @param citizensSpeak whether callers send voice; a thousand who wait only listen, as telephones that are put on loudspeaker do
     */
    record Plan(String name, int seats, Duration talk, boolean citizensSpeak, List<Burst> bursts) {

        int calls() {
            return bursts.stream().mapToInt(Burst::calls).sum();
        }
    }

    static void measure(Options options) throws IOException, InterruptedException {
        Path house = Objects.requireNonNull(
                Path.of(Objects.requireNonNull(System.getenv("XINQIAO_PLACE"))).getParent());
        Path data =
                Path.of(Objects.requireNonNull(System.getenv("XINQIAO_DATA"))).resolve("switch");
        Plan plan = LoadPlans.of(options);
        System.out.printf("%s: %d calls on %d seats%n", plan.name(), plan.calls(), plan.seats());
        try (MeasuredSwitch telephone = MeasuredSwitch.start(data, house, Desks.extensions(plan.seats()));
                ConfigurableApplicationContext server = server(telephone);
                FloorLoad load = new FloorLoad(telephone, server, data, plan)) {
            load.run(List.of(warmUp(plan)));
            LoadResult result = load.run(plan.bursts());
            System.out.print(result.text());
            System.out.println(result.json(plan));
        }
    }

    /** A server that answers a city has been up for a while: half a minute of short calls, fewer where few sit. */
    private static Burst warmUp(Plan plan) {
        return new Burst(Math.min(300, 5 * plan.seats()), Math.min(10, plan.seats()), Duration.ofSeconds(3));
    }

    private static ConfigurableApplicationContext server(MeasuredSwitch telephone) throws IOException {
        return new SpringApplicationBuilder(Xinqiao.class)
                .run(
                        "--server.port=0",
                        "--xinqiao.demo=true",
                        "--logging.level.root=warn",
                        "--xinqiao.calls.switch-url=" + telephone.ari().resolve("/"),
                        "--xinqiao.calls.app=" + telephone.app(),
                        "--xinqiao.calls.passwords=" + telephone.folder().resolve("passwords"));
    }

    private void awaitVoice() throws InterruptedException {
        var seats = server.getBean(org.xinqiao.calls.Seats.class);
        var anybody = server.getBean(org.xinqiao.access.Viewers.class).named("huawu01");
        Instant end = Instant.now().plus(START_WITHIN);
        while (seats.now(anybody).voice() != org.xinqiao.calls.Voice.UP) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the server does not reach the switch");
            }
            Thread.sleep(200);
        }
    }

    /** All of them at one port, each signed in, and picked up by itself. */
    private Sipp phones(List<String> extensions, Duration talk) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(List.of("SEQUENTIAL"));
        for (String extension : extensions) {
            String password = telephone.password("seat-" + extension);
            lines.add(extension + ";[authentication username=" + extension + " password=" + password + "]");
        }
        Path names = Files.write(folder.resolve("phones.csv"), lines);
        int port = freePort(TELEPHONES);
        List<String> at = List.of("-i", TELEPHONES, "-p", port + "");
        List<String> signIn = new ArrayList<>(at);
        signIn.addAll(List.of("-inf", names.toString(), "-m", extensions.size() + "", "-r", "50", telephone.sip()));
        Sipp signed = Sipp.start(folder, "calls-sign-in", Map.of(), signIn);
        if (signed.waitFor() != 0) {
            throw new IOException("the telephones are not let in, see " + folder);
        }
        List<String> answer = new ArrayList<>(at);
        answer.addAll(List.of("-key", "sink", agents.port() + ""));
        return Sipp.start(
                folder, "calls-seat", Map.of("RING", RING.toMillis() + "", "TALK", talk.toMillis() + ""), answer);
    }

    private LoadResult run(List<Burst> bursts) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        double before = telephone.seconds();
        long voice = citizens.packets() + agents.packets();
        List<Sipp> callers = new ArrayList<>();
        for (Burst burst : bursts) {
            callers.add(Citizens.call(folder, callers.size(), burst, telephone.sip(), citizens.port()));
            if (bursts.size() > 1) {
                Thread.sleep(burst.length());
            }
        }
        int failed = 0;
        for (Sipp caller : callers) {
            caller.waitFor();
            failed += caller.failed();
        }
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        double cores = (telephone.seconds() - before) / seconds;
        double packets = (citizens.packets() + agents.packets() - voice) / seconds;
        awaitQuiet(begin);
        Duration ready = awaitReady();
        int offered = bursts.stream().mapToInt(Burst::calls).sum();
        return LoadResult.of(
                new LoadResult.Seen(offered, failed, cores, packets, desks.doing(), ready),
                server.getBean(DSLContext.class),
                OffsetDateTime.ofInstant(begin, ZoneOffset.UTC),
                watch);
    }

    /** Until no call goes on and every seat has written up its last. */
    private void awaitQuiet(Instant since) throws InterruptedException {
        DSLContext sql = server.getBean(DSLContext.class);
        Instant end = Instant.now().plus(START_WITHIN);
        while (Instant.now().isBefore(end)) {
            Thread.sleep(1000);
            if (sql.fetch(
                            "select from calls.call where ended_at is null and arrived_at >= {0} limit 1",
                            org.jooq.impl.DSL.inline(OffsetDateTime.ofInstant(since, ZoneOffset.UTC)))
                    .isEmpty()) {
                Thread.sleep(3000);
                return;
            }
        }
    }

    /** How long it takes until every seat is ready, those whose telephone was out of reach too; nobody lends a hand. */
    private Duration awaitReady() throws InterruptedException {
        Instant begin = Instant.now();
        while (desks.ready() < desks.count() && Instant.now().isBefore(begin.plus(START_WITHIN))) {
            Thread.sleep(200);
        }
        return Duration.between(begin, Instant.now());
    }

    private static int freePort(String address) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getByName(address))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        desks.close();
        phones.close();
        watch.close();
        citizens.close();
        agents.close();
    }
}
