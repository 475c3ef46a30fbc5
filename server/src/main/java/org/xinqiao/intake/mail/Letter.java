package org.xinqiao.intake.mail;

import jakarta.mail.Part;
import java.time.Instant;
import java.util.List;

/**
 * 邮件: a letter as it was read.
 *
 * @param id its Message-ID, or a hash of it where it has none that could be kept
 * @param before the Message-IDs it refers to, the nearest first
 * @param attachments what came along, not fetched yet
 */
record Letter(
        String id,
        List<String> before,
        Instant at,
        String name,
        String address,
        String subject,
        String text,
        List<Part> attachments) {

    /** Not shown by accident. */
    @Override
    public String toString() {
        return "letter";
    }
}
