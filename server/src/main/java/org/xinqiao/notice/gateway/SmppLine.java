package org.xinqiao.notice.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinqiao.notice.Carrier.Health;
import org.xinqiao.notice.NoticeSettings;

/** SMPP 连接: bound for both directions, kept alive by enquire_link, and bound again, later each time, when it breaks. */
public final class SmppLine {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLine.class);
    private static final int BIND_MILLIS = 10_000;

    /** 节奏. @param first how long to wait after the first failure, doubled up to @param longest; @param beat between enquiries */
    public record Pace(Duration first, Duration longest, Duration beat) {

        /** As carriers like it. */
        public static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(30));
    }

    private final NoticeSettings.Smpp settings;
    private final MessageReceiverListener listener;
    private final Pace pace;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable SMPPSession session;
    private volatile Health health = new Health(Health.State.CONNECTING, "");
    private volatile @Nullable Thread thread;

    public SmppLine(NoticeSettings.Smpp settings, MessageReceiverListener listener, Pace pace) {
        this.settings = settings;
        this.listener = listener;
        this.pace = pace;
    }

    /** The session, if it is bound. */
    @Nullable
    SMPPSession session() {
        SMPPSession now = session;
        return now != null && now.getSessionState().isBound() ? now : null;
    }

    Health health() {
        return session() == null && health.state() == Health.State.UP
                ? new Health(Health.State.CONNECTING, "")
                : health;
    }

    void open() {
        Thread keeper = Thread.ofPlatform().name("notice-smpp").daemon().unstarted(this::keep);
        // known before it runs: it ends when it is no longer the one
        thread = keeper;
        keeper.start();
    }

    void close() {
        Thread ended = thread;
        thread = null;
        if (ended != null) {
            ended.interrupt();
        }
        SMPPSession last = session;
        session = null;
        if (last != null) {
            last.unbindAndClose();
        }
    }

    private void keep() {
        Duration wait = pace.first();
        try {
            while (thread == Thread.currentThread()) {
                news.drainPermits();
                if (bind()) {
                    wait = pace.first();
                    // until it breaks; looked at now and then, in case nobody says so
                    while (session() != null) {
                        news.tryAcquire(pace.beat().toMillis(), TimeUnit.MILLISECONDS);
                    }
                }
                Thread.sleep(wait);
                wait = wait.multipliedBy(2).compareTo(pace.longest()) > 0 ? pace.longest() : wait.multipliedBy(2);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean bind() {
        SMPPSession next = settings.tls() ? new SMPPSession(new SmppTls()) : new SMPPSession();
        next.setEnquireLinkTimer((int) pace.beat().toMillis());
        next.setTransactionTimer(BIND_MILLIS);
        next.setMessageReceiverListener(listener);
        next.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED || now == SessionState.UNBOUND) {
                news.release();
            }
        });
        try {
            next.connectAndBind(settings.host(), settings.port(), who(), BIND_MILLIS);
            session = next;
            health = new Health(Health.State.UP, "");
            LOG.info("短信中心已连接 / bound to the short message centre");
            return true;
        } catch (IOException | RuntimeException failed) {
            next.close();
            String said = said(failed);
            if (!said.equals(health.said())) {
                LOG.warn("短信中心连不上 / not bound to the short message centre: {}", said);
            }
            health = new Health(Health.State.DOWN, said);
            return false;
        }
    }

    private BindParameter who() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.systemId(),
                settings.password(),
                settings.systemType(),
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                null,
                InterfaceVersion.IF_34);
    }

    private static String said(Exception failed) {
        return failed.getCause() instanceof NegativeResponseException refused
                ? SmppStatus.said(refused.getCommandStatus())
                : "连不上短信中心 / the centre is not reached (" + failed.getClass().getSimpleName() + ")";
    }
}
