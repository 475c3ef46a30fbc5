package org.xinqiao.notice.gateway;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.DeliveryReceipt;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.GatewayMail;

/**
 * SMPP 来件: receipts and SMS that a centre delivers. It is told that we have one only once the database has it. A centre
 * gives SMS no ids, so the same words from the same number within a few minutes are taken for the same SMS.
 */
public final class SmppMail implements MessageReceiverListener {

    private static final Logger LOG = LoggerFactory.getLogger(SmppMail.class);
    private static final Duration SAME_WITHIN = Duration.ofMinutes(10);
    private static final Duration PARTS_WITHIN = Duration.ofHours(1);
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Supplier<GatewayMail> mail;
    private final String secret;
    private final Clock clock;

    /** @param secret makes ids that tell nobody the number */
    public SmppMail(Supplier<GatewayMail> mail, String secret, Clock clock) {
        this.mail = mail;
        this.secret = secret.isEmpty() ? "-" : secret;
        this.clock = clock;
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
        try {
            if (delivered.isSmscDeliveryReceipt()) {
                receipt(delivered);
            } else {
                sms(delivered);
            }
        } catch (RuntimeException failed) {
            LOG.warn("短信中心的来件没有收下，它会再送 / what the centre delivered could not be taken; it will come again", failed);
            throw new ProcessRequestException("not taken", SMPPConstant.STAT_ESME_RSYSERR);
        }
    }

    private void receipt(DeliverSm delivered) {
        try {
            DeliveryReceipt receipt = delivered.getShortMessageAsDeliveryReceipt();
            OptionalParameter.Receipted_message_id told =
                    delivered.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
            String id = told == null ? receipt.getId() : told.getValueAsString();
            switch (receipt.getFinalStatus()) {
                case DELIVRD -> mail.get().receipt(SmppGateway.NAME, id, true, "");
                case EXPIRED, DELETED, UNDELIV, REJECTD ->
                    mail.get()
                            .receipt(SmppGateway.NAME, id, false, receipt.getFinalStatus() + " " + receipt.getError());
                case ENROUTE, ACCEPTD, UNKNOWN -> LOG.debug("a receipt that says nothing final");
            }
        } catch (InvalidDeliveryReceiptException unreadable) {
            LOG.warn(
                    "短信回执无法读取 / a receipt cannot be read: {}",
                    unreadable.getClass().getSimpleName());
        }
    }

    private void sms(DeliverSm delivered) {
        Optional<PhoneNumber> from = PhoneNumber.parse(delivered.getSourceAddr());
        if (from.isEmpty()) {
            LOG.info("an SMS from what is no telephone number is left out");
            return;
        }
        byte[] content = content(delivered);
        Header header = delivered.isUdhi() ? Header.of(content) : Header.NONE;
        String words = new String(content, header.length(), content.length - header.length(), charset(delivered));
        if (header.total() > 1) {
            String whole = name(delivered, PARTS_WITHIN, new byte[] {(byte) header.reference(), (byte) header.total()});
            mail.get()
                    .smsPart(
                            SmppGateway.NAME,
                            new GatewayMail.IncomingPart(whole, header.number(), header.total(), words),
                            from.get());
        } else {
            mail.get().sms(SmppGateway.NAME, name(delivered, SAME_WITHIN, content), from.get(), words);
        }
    }

    private static byte[] content(DeliverSm delivered) {
        OptionalParameter.Message_payload payload =
                delivered.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] content = delivered.getShortMessage();
        if (payload != null && (content == null || content.length == 0)) {
            content = payload.getValue();
        }
        return content == null ? new byte[0] : content;
    }

    /** UCS-2, GB as Chinese centres send it, or letters. */
    private static Charset charset(DeliverSm delivered) {
        return switch (delivered.getDataCoding()) {
            case 8 -> StandardCharsets.UTF_16BE;
            case 15 -> GB18030;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    private String name(DeliverSm delivered, Duration window, byte[] what) {
        Mac mac = Signed.keyed(secret);
        mac.update((delivered.getSourceAddr() + "\n" + delivered.getDestAddress() + "\n")
                .getBytes(StandardCharsets.UTF_8));
        byte[] hash = mac.doFinal(what);
        return HexFormat.of().formatHex(Arrays.copyOf(hash, 16)) + "/"
                + clock.instant().getEpochSecond() / window.toSeconds();
    }

    /** 用户数据头. */
    private record Header(int length, int reference, int total, int number) {

        static final Header NONE = new Header(0, 0, 1, 1);

        /** Reads the element that joins parts, with a reference of one byte or two. */
        static Header of(byte[] content) {
            int length = content.length == 0 ? 0 : Math.min(content.length, 1 + (content[0] & 0xFF));
            for (int at = 1; at + 1 < length; at += 2 + (content[at + 1] & 0xFF)) {
                int size = content[at + 1] & 0xFF;
                boolean isWhole = at + 2 + size <= length;
                if (isWhole && content[at] == 0 && size == 3) {
                    return joined(length, content[at + 2] & 0xFF, content, at + 3);
                }
                if (isWhole && content[at] == 8 && size == 4) {
                    return joined(length, (content[at + 2] & 0xFF) << 8 | content[at + 3] & 0xFF, content, at + 4);
                }
            }
            return new Header(length, 0, 1, 1);
        }

        private static Header joined(int length, int reference, byte[] content, int at) {
            int total = content[at] & 0xFF;
            int number = content[at + 1] & 0xFF;
            return number >= 1 && number <= total
                    ? new Header(length, reference, total, number)
                    : new Header(length, 0, 1, 1);
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        LOG.debug("an alert notification is not of use");
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
        throw new ProcessRequestException("data_sm is not taken", SMPPConstant.STAT_ESME_RINVCMDID);
    }
}
