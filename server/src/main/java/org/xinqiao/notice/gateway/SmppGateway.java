package org.xinqiao.notice.gateway;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.xinqiao.notice.NoticeSettings;
import org.xinqiao.notice.SmsGateway;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;
import org.xinqiao.notice.model.SmsParts;

/**
 * SMPP 短信网关 (SMPP 3.4): everything as UCS-2, long texts in parts that bear a user data header. A centre does not know a
 * message again, so what is unclear stays unclear.
 */
public final class SmppGateway implements SmsGateway {

    /** 名称. */
    public static final String NAME = "smpp";

    private static final byte UCS2 = 8;
    private static final int UDH = 6;

    private final SmppLine line;
    private final NoticeSettings.Smpp settings;

    public SmppGateway(NoticeSettings.Smpp settings, SmppLine line) {
        this.settings = settings;
        this.line = line;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean knowsClientIds() {
        return false;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        SMPPSession session = line.session();
        if (session == null) {
            return new Outcome.NotSent("not connected");
        }
        List<String> parts = SmsParts.of(parcel.words());
        List<String> ids = new ArrayList<>();
        for (int number = 1; number <= parts.size(); number++) {
            Part part = new Part(parcel, parts.get(number - 1), number, parts.size());
            Outcome failed = carry(session, part, ids);
            if (failed != null) {
                // some of it is with the centre
                return number == 1 ? failed : new Outcome.Unclear("part " + number + " of " + parts.size());
            }
        }
        return new Outcome.Accepted(ids);
    }

    private record Part(Parcel parcel, String words, int number, int total) {

        /** The words, behind the header that joins parts (3GPP TS 23.040, 9.2.3.24.1). */
        byte[] content() {
            byte[] words = SmsParts.bytes(words());
            if (total == 1) {
                return words;
            }
            byte[] all = new byte[UDH + words.length];
            byte[] header = {5, 0, 3, (byte) parcel.clientId().hashCode(), (byte) total, (byte) number};
            System.arraycopy(header, 0, all, 0, UDH);
            System.arraycopy(words, 0, all, UDH, words.length);
            return all;
        }

        ESMClass kind() {
            return total == 1 ? new ESMClass() : new ESMClass().setSpecificFeature(GSMSpecificFeature.UDHI);
        }
    }

    private @Nullable Outcome carry(SMPPSession session, Part part, List<String> ids) {
        try {
            ids.add(submitted(session, part));
            return null;
        } catch (NegativeResponseException refused) {
            String said = SmppStatus.said(refused.getCommandStatus());
            return SmppStatus.passes(refused.getCommandStatus())
                    ? new Outcome.NotSent(said)
                    : new Outcome.Refused(said);
        } catch (PDUException unwritable) {
            return new Outcome.Refused(String.valueOf(unwritable.getMessage()));
        } catch (ResponseTimeoutException | InvalidResponseException unanswered) {
            return new Outcome.Unclear("no answer");
        } catch (IOException broken) {
            return new Outcome.Unclear("the connection broke");
        }
    }

    private String submitted(SMPPSession session, Part part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean abroad = part.parcel().address().startsWith("+");
        String to =
                abroad ? part.parcel().address().substring(1) : part.parcel().address();
        return session.submitShortMessage(
                        "",
                        TypeOfNumber.UNKNOWN,
                        NumberingPlanIndicator.UNKNOWN,
                        settings.from(),
                        abroad ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                        abroad ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN,
                        to,
                        part.kind(),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
                        (byte) 0,
                        DataCodings.newInstance(UCS2),
                        (byte) 0,
                        part.content())
                .getMessageId();
    }

    @Override
    public Health health() {
        return line.health();
    }

    void open() {
        line.open();
    }

    void close() {
        line.close();
    }
}
