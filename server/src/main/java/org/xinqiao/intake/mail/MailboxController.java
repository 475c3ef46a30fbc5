package org.xinqiao.intake.mail;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.intake.store.MailboxTable.Draft;
import org.xinqiao.intake.store.MailboxTable.Mailbox;
import org.xinqiao.intake.store.MailboxTable.Security;
import org.xinqiao.intake.store.MailboxTable.Server;
import tools.jackson.databind.JsonNode;

/** 邮箱接口: mailboxes, and how they go. */
@RestController
@RequestMapping("/api/mailboxes")
class MailboxController {

    private final Mailboxes mailboxes;
    private final MailboxForm forms;

    MailboxController(Mailboxes mailboxes, MailboxForm forms) {
        this.mailboxes = mailboxes;
        this.forms = forms;
    }

    @GetMapping
    List<MailboxView> list(Viewer viewer) {
        return mailboxes.list(viewer).stream().map(MailboxView::of).toList();
    }

    @PostMapping
    MadeMailbox add(Viewer viewer, @RequestBody @Schema(implementation = MailboxBody.class) JsonNode form) {
        MailboxForm.Filled filled = forms.read(form, null, viewer);
        return new MadeMailbox(Long.toString(mailboxes.add(viewer, filled.draft(), filled.password())));
    }

    @PutMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Viewer viewer,
            @PathVariable long id,
            @RequestBody @Schema(implementation = MailboxBody.class) JsonNode form) {
        MailboxForm.Filled filled = forms.read(form, mailboxes.get(viewer, id), viewer);
        mailboxes.change(viewer, id, filled.draft(), filled.password());
    }

    @PostMapping("/{id:\\d{1,18}}/active")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchTo(Viewer viewer, @PathVariable long id, @RequestBody Wanted wanted) {
        mailboxes.switchTo(viewer, id, wanted.active());
    }

    /** 启用. */
    record Wanted(boolean active) {}

    /** 新邮箱. */
    record MadeMailbox(String id) {}

    /** 服务器. */
    record ServerBody(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable Security security) {

        static ServerBody of(Server server) {
            return new ServerBody(server.host(), server.port(), server.security());
        }
    }

    /** 邮箱内容. @param password left out where the old one stays */
    record MailboxBody(
            String name,
            String address,
            ServerBody imap,
            @Nullable ServerBody smtp,
            @Nullable String area,
            @Nullable String username,
            @Nullable String password,
            @Nullable String folder,
            @Nullable Integer minutes) {}

    /** 邮箱. */
    record MailboxView(
            String id,
            String name,
            String area,
            String address,
            ServerBody imap,
            ServerBody smtp,
            String username,
            String folder,
            int minutes,
            boolean active,
            @Nullable Instant succeededAt,
            @Nullable Instant failedAt,
            String trouble,
            @Nullable Instant nextTry,
            int leftOver,
            int passedOver,
            int backlog) {

        static MailboxView of(Mailboxes.Listed listed) {
            Mailbox box = listed.box();
            Draft as = box.as();
            return new MailboxView(
                    Long.toString(box.id()),
                    as.name(),
                    as.area().value(),
                    as.address(),
                    ServerBody.of(as.imap()),
                    ServerBody.of(as.smtp()),
                    as.username(),
                    as.folder(),
                    as.minutes(),
                    box.active(),
                    box.health().succeededAt(),
                    box.health().failedAt(),
                    box.health().trouble(),
                    box.health().nextTry(),
                    box.progress().leftOver(),
                    box.progress().passedOver(),
                    listed.backlog());
        }
    }
}
