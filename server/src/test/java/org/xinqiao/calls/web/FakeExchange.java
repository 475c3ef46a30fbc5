package org.xinqiao.calls.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.CloseReason;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;
import org.jspecify.annotations.Nullable;

/** 假总机: takes telephones at /ws and keeps what they say; says what the test says. */
final class FakeExchange implements AutoCloseable {

    private static final int LONGEST = 200_000;
    private static final String GONE = "(gone)";

    private final Tomcat server = new Tomcat();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private volatile @Nullable Session telephone;

    FakeExchange() throws LifecycleException {
        server.setBaseDir(System.getProperty("java.io.tmpdir"));
        server.setHostname("127.0.0.1");
        server.setPort(0);
        server.getConnector().setProperty("address", "127.0.0.1");
        Context context = server.addContext("", null);
        context.addServletContainerInitializer(new WsSci(), null);
        context.addServletContainerInitializer((classes, servlets) -> servlets.addListener(new Ready()), null);
        Tomcat.addServlet(context, "anything", new DefaultServlet());
        context.addServletMappingDecoded("/", "anything");
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getConnector().getLocalPort());
    }

    /** What a telephone said next; nothing when it says nothing. */
    @Nullable
    String heard() throws InterruptedException {
        return heard.poll(5, TimeUnit.SECONDS);
    }

    boolean hearsItGo() throws InterruptedException {
        return GONE.equals(heard());
    }

    void say(String words) throws IOException {
        telephone().getBasicRemote().sendText(words);
    }

    void say(byte[] bytes) throws IOException {
        telephone().getBasicRemote().sendBinary(ByteBuffer.wrap(bytes));
    }

    void hangUp() throws IOException {
        telephone().close();
    }

    private Session telephone() {
        Session there = telephone;
        if (there == null) {
            throw new IllegalStateException("no telephone is connected");
        }
        return there;
    }

    @Override
    public void close() throws LifecycleException {
        server.stop();
        server.destroy();
    }

    private final class Ready implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            ServerContainer container =
                    (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
            container.setDefaultMaxTextMessageBufferSize(LONGEST);
            try {
                container.addEndpoint(ServerEndpointConfig.Builder.create(Line.class, "/ws")
                        .subprotocols(List.of("sip"))
                        .configurator(new ServerEndpointConfig.Configurator() {
                            @Override
                            public <T> T getEndpointInstance(Class<T> kind) {
                                return kind.cast(new Line(FakeExchange.this));
                            }
                        })
                        .build());
            } catch (DeploymentException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Line extends Endpoint {

        private final FakeExchange there;

        Line(FakeExchange there) {
            this.there = there;
        }

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            there.telephone = session;
            session.addMessageHandler(String.class, there.heard::add);
            session.addMessageHandler(ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>)
                    bytes -> there.heard.add("bytes " + bytes.remaining()));
        }

        @Override
        public void onClose(Session session, CloseReason why) {
            there.heard.add(GONE);
        }
    }
}
