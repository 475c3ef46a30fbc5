package org.xinqiao.intake.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.files.NamedFile;
import org.xinqiao.intake.ContactFiles;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.ContactState;
import org.xinqiao.intake.ContactWords;
import org.xinqiao.intake.Conversations;
import org.xinqiao.intake.Deliveries;
import org.xinqiao.intake.Doubt;

/** 来信视图: messages as the desk shows them; who wrote is shown masked, and not at all where the case is confidential. */
@Component
class ContactViews {

    private final Cases cases;
    private final Deliveries deliveries;
    private final ContactFiles files;

    ContactViews(Cases cases, Deliveries deliveries, ContactFiles files) {
        this.cases = cases;
        this.deliveries = deliveries;
        this.files = files;
    }

    /**
     * 来信.
     *
     * @param dueAt by when a text conversation is to be answered
     * @param sender masked; empty where nobody is named
     * @param by who of the house wrote it; empty for what came in
     * @param address where it says it happened
     * @param attachments what came along with it
     * @param answerable whether an answer can go back
     * @param longest how many characters one may have
     */
    record MessageView(
            String id,
            UUID thread,
            boolean out,
            Facts.Channel channel,
            String source,
            Instant at,
            ContactState state,
            @Nullable Doubt doubt,
            @Nullable String caseId,
            @Nullable String caseNumber,
            @Nullable Instant waitingSince,
            @Nullable Instant dueAt,
            @Nullable Instant editedAt,
            String title,
            String text,
            String sender,
            String by,
            String trouble,
            String address,
            List<NamedFile> attachments,
            boolean answerable,
            int longest) {}

    /** 打开的来信: with its conversation, and what a registration form begins with. */
    record Opened(MessageView message, List<MessageView> thread, Beginning beginning) {}

    /**
     * 登记的开头.
     *
     * @param hasSender whether the sender will be the case's caller without anybody typing them
     */
    record Beginning(
            String kind,
            String title,
            String text,
            @Nullable String matter,
            String area,
            String address,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean hasSender) {}

    private MessageView of(Conversations.Message it, List<NamedFile> came, Viewer viewer) {
        CaseId about = it.line().about();
        Case known = about == null
                ? null
                : cases.find(viewer, about).map(Cases.Seen::it).orElse(null);
        return view(it, came, known, viewer);
    }

    List<MessageView> all(List<Conversations.Message> messages, Viewer viewer) {
        Map<Long, List<NamedFile>> came =
                files.of(messages.stream().map(message -> message.line().id()).toList());
        return messages.stream()
                .map(message -> of(message, came.getOrDefault(message.line().id(), List.of()), viewer))
                .toList();
    }

    Opened opened(long id, List<Conversations.Message> thread, Viewer viewer) {
        Conversations.Message wanted = thread.stream()
                .filter(message -> message.line().id() == id)
                .findFirst()
                .orElseGet(thread::getFirst);
        ContactWords words = wanted.words();
        Beginning beginning = new Beginning(
                words.kind(),
                words.title(),
                told(wanted, thread),
                wanted.line().matter(),
                wanted.line().area().value(),
                words.address(),
                words.lon(),
                words.lat(),
                !words.name().isBlank() || !words.phone().isBlank());
        List<MessageView> shown = all(thread, viewer);
        return new Opened(shown.get(thread.indexOf(wanted)), shown, beginning);
    }

    /** Of a talk all that was said in it and is not settled. */
    private static String told(Conversations.Message wanted, List<Conversations.Message> thread) {
        if (wanted.line().doubt() != Doubt.TALK) {
            return wanted.words().text();
        }
        return thread.stream()
                .filter(each -> each.line().state() == ContactState.WAITING)
                .map(each -> each.words().text())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private MessageView view(Conversations.Message it, List<NamedFile> came, @Nullable Case known, Viewer viewer) {
        ContactLine line = it.line();
        int longest = deliveries.longest(line.source());
        boolean isHidden = known != null && known.facts().confidential() && !viewer.may(Power.CONFIDE);
        return new MessageView(
                Long.toString(line.id()),
                line.thread(),
                line.isOut(),
                line.channel(),
                line.source(),
                line.at(),
                line.state(),
                line.doubt(),
                known == null ? null : known.id().toString(),
                known == null ? null : known.number(),
                line.waitingSince(),
                line.dueAt(),
                line.editedAt(),
                it.words().title(),
                it.words().text(),
                line.isOut() || isHidden ? "" : masked(it.words().name()),
                line.isOut() ? it.words().name() : "",
                line.trouble(),
                it.words().address(),
                came,
                longest > 0,
                longest);
    }

    /** The first sign alone, as callers are shown everywhere. */
    private static String masked(String name) {
        return name.isBlank() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
