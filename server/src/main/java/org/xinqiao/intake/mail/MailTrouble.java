package org.xinqiao.intake.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** 邮箱错误: why a mailbox could not be read or written from, in words for the desk. */
final class MailTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    MailTrouble(String words) {
        super(words);
    }

    static MailTrouble of(MessagingException e) {
        return new MailTrouble(words(e));
    }

    String words() {
        return String.valueOf(getMessage());
    }

    private static String words(MessagingException e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            String words = known(each);
            if (words != null) {
                return words;
            }
        }
        return "连接不上邮件服务器，或连接中断。";
    }

    private static @org.jspecify.annotations.Nullable String known(Throwable e) {
        return switch (e) {
            case AuthenticationFailedException _ -> "账号或密码不对，或没有开启 IMAP/SMTP 服务。";
            case FolderNotFoundException _ -> "邮箱里没有这个文件夹。";
            case UnknownHostException _ -> "找不到邮件服务器，请检查地址。";
            case SocketTimeoutException _ -> "邮件服务器在规定时间内没有应答。";
            case SSLException _ -> "邮件服务器的证书不可信，或加密方式不对。";
            default -> null;
        };
    }
}
