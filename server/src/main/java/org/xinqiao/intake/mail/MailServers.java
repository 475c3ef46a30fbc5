package org.xinqiao.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.model.OwnNetwork;
import org.xinqiao.intake.store.MailboxTable.Mailbox;
import org.xinqiao.intake.store.MailboxTable.Security;
import org.xinqiao.intake.store.MailboxTable.Server;
import org.xinqiao.platform.Safe;

/** 邮件服务器连接: within bounds of time, encrypted as it was said, and to no address of the own network unless that is allowed. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailServers {

    private static final String PURPOSE = "intake.mailbox";

    private final MailSettings settings;
    private final Safe safe;

    MailServers(MailSettings settings, Safe safe) {
        this.settings = settings;
        this.safe = safe;
    }

    long keep(String password) {
        return safe.keep(password, PURPOSE);
    }

    void destroy(long password) {
        safe.destroy(password);
    }

    int atOnce() {
        return settings.atOnce();
    }

    long attachments() {
        return settings.attachments().toBytes();
    }

    /** For whoever closes it. */
    Store imap(Mailbox box) throws MailTrouble {
        Server server = checked(box.as().imap());
        try {
            Store store = session("imap", server).getStore("imap");
            store.connect(server.host(), server.port(), box.as().username(), safe.open(box.password(), PURPOSE));
            return store;
        } catch (MessagingException e) {
            throw MailTrouble.of(e);
        }
    }

    Session smtp(Mailbox box) {
        return session("smtp", box.as().smtp());
    }

    /** For whoever closes it. */
    Transport transport(Mailbox box, Session session) throws MailTrouble {
        Server server = checked(box.as().smtp());
        try {
            Transport transport = session.getTransport("smtp");
            transport.connect(server.host(), server.port(), box.as().username(), safe.open(box.password(), PURPOSE));
            return transport;
        } catch (MessagingException e) {
            throw MailTrouble.of(e);
        }
    }

    private Session session(String protocol, Server server) {
        String patience = Long.toString(settings.patience().toMillis());
        String all = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.put(all + "connectiontimeout", patience);
        properties.put(all + "timeout", patience);
        properties.put(all + "writetimeout", patience);
        properties.put(all + "ssl.checkserveridentity", "true");
        properties.put(all + "ssl.enable", Boolean.toString(server.security() == Security.TLS));
        properties.put(all + "starttls.enable", Boolean.toString(server.security() == Security.STARTTLS));
        properties.put(all + "starttls.required", Boolean.toString(server.security() == Security.STARTTLS));
        properties.put(all + "auth", "true");
        // letters as they come: what is wrong in a header is no reason to lose the letter
        properties.put("mail.mime.address.strict", "false");
        properties.put("mail.mime.decodetext.strict", "false");
        return Session.getInstance(properties);
    }

    private Server checked(Server server) throws MailTrouble {
        try {
            for (InetAddress each : InetAddress.getAllByName(server.host())) {
                if (!settings.privateAddresses() && OwnNetwork.holds(each)) {
                    throw new MailTrouble("地址指向内部网络，不予连接。");
                }
            }
            return server;
        } catch (UnknownHostException _) {
            throw new MailTrouble("找不到邮件服务器，请检查地址。");
        }
    }
}
