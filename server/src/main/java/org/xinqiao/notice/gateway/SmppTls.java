package org.xinqiao.notice.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** 加密的 SMPP 连接: to a centre that proves by its certificate that it is the one that is named. */
final class SmppTls implements ConnectionFactory {

    private static final int PATIENCE_MILLIS = 10_000;

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        SSLSocket socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket();
        try {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.startHandshake();
            return new SocketConnection(socket);
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }
}
