package org.xinqiao.notice.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.EnquireLink;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** 测试短信中心: the library's own server, which binds whoever knows the password and remembers what it was handed. */
final class Centre implements ServerMessageReceiverListener, AutoCloseable {

    static final String PASSWORD = "geheim";
    private static final long PATIENCE = 5_000;

    final List<SubmitSm> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger enquiries = new AtomicInteger();
    final AtomicInteger binds = new AtomicInteger();
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final SMPPServerSessionListener listener;
    private final int port;
    private volatile int refusing;
    private volatile boolean open = true;

    Centre() throws IOException {
        this(free());
    }

    Centre(int port) throws IOException {
        this.port = port;
        listener = new SMPPServerSessionListener(port);
        listener.setMessageReceiverListener(this);
        Thread.ofPlatform().daemon().start(this::accept);
    }

    static int free() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Answers what it is handed with that status from now on; 0 for taking it. */
    void refuses(int status) {
        refusing = status;
    }

    private void accept() {
        while (open) {
            try {
                SMPPServerSession session = listener.accept();
                Thread.ofPlatform().daemon().start(() -> bind(session));
            } catch (IOException over) {
                return;
            }
        }
    }

    private void bind(SMPPServerSession session) {
        try {
            BindRequest request = session.waitForBind(PATIENCE);
            if (!request.getPassword().equals(PASSWORD)) {
                request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                return;
            }
            sessions.add(session);
            request.accept("centre");
            binds.incrementAndGet();
        } catch (IOException | TimeoutException | PDUStringException gone) {
            session.close();
        }
    }

    private SMPPServerSession session() {
        return sessions.getLast();
    }

    /** Hangs up on everybody. */
    void hangsUp() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    void receipt(String id, String state) throws Exception {
        String text = "id:" + id + " sub:001 dlvrd:001 submit date:2611261200 done date:2611261201 stat:" + state
                + " err:000 text:";
        session()
                .deliverShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "13912345678",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "12345",
                        new ESMClass().setMessageType(MessageType.SMSC_DEL_RECEIPT),
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        DataCodings.ZERO,
                        text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    void sms(String from, byte[] content, boolean isPart) throws Exception {
        ESMClass kind = isPart ? new ESMClass().setSpecificFeature(GSMSpecificFeature.UDHI) : new ESMClass();
        session()
                .deliverShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        from,
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        "12345",
                        kind,
                        (byte) 0,
                        (byte) 0,
                        new RegisteredDelivery(0),
                        DataCodings.newInstance((byte) 8),
                        content);
    }

    @Override
    public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source) throws ProcessRequestException {
        if (refusing != 0) {
            throw new ProcessRequestException("refused", refusing);
        }
        taken.add(message);
        try {
            return new SubmitSmResult(new MessageId("id" + taken.size()), new OptionalParameter[0]);
        } catch (PDUStringException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public void onAcceptEnquireLink(EnquireLink enquiry, Session source) {
        enquiries.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        open = false;
        hangsUp();
        listener.close();
    }

    private static ProcessRequestException never() {
        return new ProcessRequestException("not asked for", SMPPConstant.STAT_ESME_RINVCMDID);
    }

    @Override
    public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source)
            throws ProcessRequestException {
        throw never();
    }

    @Override
    public QuerySmResult onAcceptQuerySm(QuerySm query, SMPPServerSession source) throws ProcessRequestException {
        throw never();
    }

    @Override
    public void onAcceptReplaceSm(ReplaceSm replace, SMPPServerSession source) throws ProcessRequestException {
        throw never();
    }

    @Override
    public void onAcceptCancelSm(CancelSm cancel, SMPPServerSession source) throws ProcessRequestException {
        throw never();
    }

    @Override
    public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm broadcast, SMPPServerSession source)
            throws ProcessRequestException {
        throw never();
    }

    @Override
    public void onAcceptCancelBroadcastSm(CancelBroadcastSm cancel, SMPPServerSession source)
            throws ProcessRequestException {
        throw never();
    }

    @Override
    public QueryBroadcastSmResult onAcceptQueryBroadcastSm(QueryBroadcastSm query, SMPPServerSession source)
            throws ProcessRequestException {
        throw never();
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw never();
    }
}
