package org.xinqiao.intake.store;

import java.util.HexFormat;
import org.xinqiao.platform.Sha256;

/** 来信印记: by what a message is known again of which nothing else is known any more. */
final class ContactMarks {

    private static final String SIGN = "gone:";

    private ContactMarks() {}

    static String of(String source, String message) {
        return message.startsWith(SIGN) ? message : SIGN + HexFormat.of().formatHex(Sha256.of(source + "\n" + message));
    }
}
