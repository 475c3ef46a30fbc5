package org.xinqiao.intake.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Set;

/** 自动邮件: letters that a machine wrote: answers of absent people, reports of what could not be delivered, lists (RFC 3834). */
final class Automatic {

    private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");
    private static final Set<String> NOBODY =
            Set.of("mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply");

    private Automatic() {}

    /** @param own the address of the mailbox itself, which does not write to itself */
    static boolean is(Message message, String own) throws MessagingException {
        String submitted = header(message, "Auto-Submitted");
        boolean isSubmitted = !submitted.isEmpty() && !submitted.startsWith("no");
        boolean isReturned = header(message, "Return-Path").equals("<>");
        boolean isListed = PRECEDENCES.contains(header(message, "Precedence"))
                || !header(message, "List-Id").isEmpty()
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty();
        return isSubmitted
                || isReturned
                || isListed
                || header(message, "Content-Type").startsWith("multipart/report")
                || isNobody(message, own);
    }

    private static boolean isNobody(Message message, String own) throws MessagingException {
        Address[] from = message.getFrom();
        if (from == null || from.length == 0 || !(from[0] instanceof InternetAddress address)) {
            return true;
        }
        String written = String.valueOf(address.getAddress()).toLowerCase(Locale.ROOT);
        int at = written.indexOf('@');
        return at < 1 || NOBODY.contains(written.substring(0, at)) || written.equals(own.toLowerCase(Locale.ROOT));
    }

    private static String header(Message message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null || values.length == 0 || values[0] == null
                ? ""
                : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
