package org.xinqiao.intake.open311;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PublicCase;
import org.xinqiao.intake.Contacts;
import org.xinqiao.organisation.AreaCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 进展应答: what has happened to requests, as the updates extension tells it. */
@Component
class UpdateTree {

    private final RequestTree requests;
    private final Contacts contacts;

    UpdateTree(RequestTree requests, Contacts contacts) {
        this.requests = requests;
        this.contacts = contacts;
    }

    private record Told(String id, String request, boolean closed, Instant at, String words) {}

    /** In the order in which it happened. */
    Tree of(AreaCode place, List<ShownRequests.Shown> found, ShownRequests.Span span, int most) {
        ArrayNode list = Tree.list();
        Stream.concat(found.stream().flatMap(this::turns), answers(place, found).stream())
                .filter(told -> isWithin(told.at(), span))
                .sorted(Comparator.comparing(Told::at).thenComparing(Told::id))
                .limit(most)
                .forEach(told -> describe(list.addObject(), told));
        return new Tree("service_request_updates", list);
    }

    private Stream<Told> turns(ShownRequests.Shown shown) {
        PublicCase it = shown.it();
        return it.turns().stream()
                .map(turn ->
                        new Told(it.number() + "-" + turn.seq(), it.number(), turn.closed(), turn.at(), words(turn)));
    }

    /** What the desk answered the sender, who reads it here. */
    private List<Told> answers(AreaCode place, List<ShownRequests.Shown> found) {
        Map<CaseId, PublicCase> cases = found.stream()
                .map(ShownRequests.Shown::it)
                .collect(Collectors.toMap(PublicCase::id, Function.identity(), (one, _) -> one));
        return contacts.publicAnswers(BroughtRequests.SOURCE + place, cases.keySet()).stream()
                .map(answer -> {
                    PublicCase it = Objects.requireNonNull(cases.get(answer.about()));
                    return new Told(
                            it.number() + "-a" + answer.id(),
                            it.number(),
                            it.isClosed() && !answer.at().isBefore(it.changed()),
                            answer.at(),
                            RequestTree.plain(answer.text()));
                })
                .toList();
    }

    private static boolean isWithin(Instant at, ShownRequests.Span span) {
        return !at.isBefore(span.from()) && !at.isAfter(span.to());
    }

    private static void describe(ObjectNode update, Told told) {
        update.put("update_id", told.id());
        update.put("service_request_id", told.request());
        update.put("status", RequestTree.status(told.closed()).toUpperCase(Locale.ROOT));
        update.put("updated_datetime", W3c.written(told.at()));
        update.put("description", told.words());
        update.putNull("media_url");
    }

    private String words(PublicCase.Turn turn) {
        return switch (turn.said()) {
            case REGISTERED -> "已登记。 Registered.";
            case DISPATCHED -> "已派给 %s。 Given to %1$s.".formatted(requests.agency(turn.unit()));
            case SIGNED -> "承办单位已签收。 Taken on.";
            case ANSWERED -> RequestTree.plain(turn.words());
            case REWORKED -> "再次办理。 To be done once more.";
            case CLOSED -> "已办结。 Closed.";
            case REOPENED -> "已重新办理。 Reopened.";
            case MERGED -> "与同类诉求合并办理。 Handled together with another request.";
            case WITHDRAWN -> "已按来电人的意愿撤回。 Withdrawn.";
            case TRANSFERRED -> "已转其他平台办理。 Handed to another platform.";
        };
    }
}
