package org.xinqiao.notice.gateway;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.xinqiao.notice.Carrier;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.GatewayMail;
import org.xinqiao.notice.NoticeSettings;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;

/** 邮件通道: hands e-mail in at an SMTP server. One letter keeps its Message-ID, by which readers know it again. */
public final class MailGateway implements Carrier {

    private static final String CONNECTING = "5000";
    private static final String PATIENCE = "20000";
    private static final int PERMANENT = 5;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final NoticeSettings.Mail settings;
    private volatile Health last = new Health(Health.State.UP, "");

    public MailGateway(NoticeSettings.Mail settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", CONNECTING);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.tls().equals("implicit")));
        boolean startTls = settings.tls().equals("starttls");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
        if (!settings.user().isEmpty()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
            properties.put("mail.smtp.auth", "true");
        }
    }

    @Override
    public String name() {
        return GatewayMail.MAIL;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    /** Servers take a letter again, though many readers show it once. */
    @Override
    public boolean knowsClientIds() {
        return false;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        try {
            sender.send(written(parcel));
            last = new Health(Health.State.UP, "");
            // its Message-ID is what a report names that it did not arrive
            return new Outcome.Accepted(List.of(parcel.clientId()));
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            return new Outcome.Refused(unwritable.getClass().getSimpleName());
        } catch (MailAuthenticationException wrong) {
            last = new Health(Health.State.DOWN, "账号或密码不对 / the server does not know the user or the password");
            return new Outcome.NotSent("not signed in");
        } catch (MailException failed) {
            return failed(failed);
        }
    }

    private MimeMessage written(Parcel parcel) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(parcel.address(), true));
        message.setSubject(parcel.subject(), StandardCharsets.UTF_8.name());
        message.setText(words(parcel), StandardCharsets.UTF_8.name());
        String domain = settings.from().substring(settings.from().indexOf('@') + 1);
        message.setHeader("Message-ID", "<" + parcel.clientId() + "@" + domain + ">");
        // RFC 3834: no machine answers a machine
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!parcel.optOut().isEmpty()) {
            // RFC 2369 and RFC 8058: mail programs show a button for it
            message.setHeader("List-Unsubscribe", "<" + parcel.optOut() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static String words(Parcel parcel) {
        return parcel.optOut().isEmpty()
                ? parcel.words()
                : parcel.words() + "\n\n--\n不想再收到进度邮件 / No more e-mail of this kind: " + parcel.optOut() + "\n";
    }

    private Outcome failed(MailException failed) {
        for (Throwable each : causes(failed)) {
            Integer code = code(each);
            String said = String.valueOf(each.getMessage());
            if (code != null) {
                last = new Health(Health.State.UP, "");
                return code / 100 == PERMANENT ? new Outcome.Refused(said) : new Outcome.NotSent(said);
            }
            if (each instanceof MailConnectException || each instanceof AuthenticationFailedException) {
                last = new Health(Health.State.DOWN, "连不上邮件服务器 / the mail server is not reached");
                return new Outcome.NotSent("no connection");
            }
        }
        last = new Health(Health.State.DOWN, "连接中断 / the connection broke");
        return new Outcome.Unclear("the connection broke");
    }

    private static @Nullable Integer code(Throwable each) {
        return switch (each) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send when send.getReturnCode() > 0 -> send.getReturnCode();
            default -> null;
        };
    }

    /** All of them, the innermost first, since that says why. */
    private static List<Throwable> causes(MailException failed) {
        List<Throwable> all = new ArrayList<>();
        if (failed instanceof MailSendException several) {
            for (Exception each : several.getMessageExceptions()) {
                add(each, all);
            }
        }
        add(failed, all);
        return all.reversed();
    }

    private static void add(@Nullable Throwable each, List<Throwable> all) {
        if (each == null || all.contains(each)) {
            return;
        }
        all.add(each);
        add(each.getCause(), all);
        if (each instanceof MessagingException chained) {
            add(chained.getNextException(), all);
        }
    }

    @Override
    public Health health() {
        return last;
    }
}
