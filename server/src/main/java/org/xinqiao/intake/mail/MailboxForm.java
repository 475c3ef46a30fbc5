package org.xinqiao.intake.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.SourceAreas;
import org.xinqiao.intake.store.MailboxTable.Draft;
import org.xinqiao.intake.store.MailboxTable.Mailbox;
import org.xinqiao.intake.store.MailboxTable.Security;
import org.xinqiao.intake.store.MailboxTable.Server;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.databind.JsonNode;

/** 邮箱表单: what the sources page sends, with all that is wrong with it told at once. */
@Component
class MailboxForm {

    private static final int LONGEST = 200;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_MINUTES = 1440;
    private static final int USUAL_MINUTES = 2;
    private static final int IMAPS = 993;
    private static final int SMTPS = 465;
    private static final int PORTS = 65_535;

    private final SourceAreas areas;

    MailboxForm(SourceAreas areas) {
        this.areas = areas;
    }

    /** 填好的表单. @param password empty where the old one stays */
    record Filled(Draft draft, String password) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "the form of a mailbox";
        }
    }

    /** @param known the mailbox that is there already, whose area stays */
    Filled read(JsonNode form, @Nullable Mailbox known, Viewer viewer) {
        List<FieldProblem> wrong = new ArrayList<>();
        String name =
                needed(form, "name", LONGEST_NAME, "请填写名称，最多 60 字。", "Give a name of at most 60 characters.", wrong);
        String address = text(form, "address");
        if (!isAddress(address)) {
            wrong.add(problem("address", "请填写邮箱地址，例如 12345@example.gov.cn。", "Give the address of the mailbox."));
        }
        Server imap = server(form, "imap", IMAPS, true, wrong);
        Server smtp = server(form, "smtp", SMTPS, false, wrong);
        String username = text(form, "username");
        username = username.isEmpty() ? address : username;
        String password = form.path("password").asString("").replace("\0", "");
        if ((password.isEmpty() && known == null) || password.length() > LONGEST) {
            wrong.add(problem("password", "请填写密码或授权码。", "Give the password."));
        }
        String folder = text(form, "folder");
        int minutes = number(form.path("minutes"), USUAL_MINUTES, MOST_MINUTES);
        if (minutes < 1) {
            wrong.add(problem("minutes", "请填写 1 到 1440 分钟。", "Give 1 to 1440 minutes."));
        }
        if (username.length() > LONGEST || folder.length() > LONGEST) {
            wrong.add(problem("username", "太长，请检查。", "Too long; check it."));
        }
        AreaCode area =
                known == null ? areas.read(form, viewer, wrong) : known.as().area();
        if (!wrong.isEmpty()) {
            throw new ProblemFound(IntakeProblem.INVALID, wrong);
        }
        return new Filled(
                new Draft(name, area, address, imap, smtp, username, folder.isEmpty() ? "INBOX" : folder, minutes),
                password);
    }

    private static Server server(
            JsonNode form, String which, int usualPort, boolean isNeeded, List<FieldProblem> wrong) {
        JsonNode server = form.path(which);
        String host = text(server, "host");
        boolean isFit = host.isEmpty() ? !isNeeded : host.length() <= LONGEST && host.matches("[A-Za-z0-9.:-]+");
        if (!isFit) {
            wrong.add(problem(which + ".host", "请填写服务器地址，例如 imap.example.com。", "Give the host of the server."));
        }
        int port = number(server.path("port"), usualPort, PORTS);
        if (port < 1) {
            wrong.add(problem(which + ".port", "请填写端口，1 到 65535。", "Give a port, 1 to 65535."));
        }
        Security security = Security.TLS;
        for (Security each : Security.values()) {
            security = each.name().equals(text(server, "security")) ? each : security;
        }
        return new Server(host, Math.max(1, port), security);
    }

    /** 0 for what is no such number. */
    private static int number(JsonNode written, int usual, int most) {
        if (written.isMissingNode() || written.isNull()) {
            return usual;
        }
        int read = written.isIntegralNumber() && written.canConvertToInt() ? written.intValue() : 0;
        return read < 1 || read > most ? 0 : read;
    }

    private static boolean isAddress(String written) {
        try {
            return written.length() <= LONGEST
                    && written.matches("[^\\s@]+@[^\\s@]+")
                    && new InternetAddress(written, true).getAddress().equals(written);
        } catch (AddressException _) {
            return false;
        }
    }

    private static String needed(
            JsonNode form, String field, int longest, String zh, String en, List<FieldProblem> wrong) {
        String text = text(form, field);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > longest) {
            wrong.add(problem(field, zh, en));
        }
        return text;
    }

    private static String text(JsonNode form, String field) {
        return form.path(field).asString("").replace("\0", "").strip();
    }

    private static FieldProblem problem(String field, String zh, String en) {
        return new FieldProblem(field, "unreadable", zh, en);
    }
}
