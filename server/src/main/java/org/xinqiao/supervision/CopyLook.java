package org.xinqiao.supervision;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Case;
import org.xinqiao.knowledge.Templates;
import org.xinqiao.platform.Snapshot;
import org.xinqiao.supervision.model.Closing;
import org.xinqiao.supervision.model.TextPrint;
import org.xinqiao.supervision.store.PrintTable;
import org.xinqiao.supervision.store.PrintTable.AnswerPrint;

/** 答复比对: whether an answer is what the same unit has answered elsewhere, templates left out. */
@Component
class CopyLook {

    private static final long FRESH_SECONDS = 300;

    private final PrintTable prints;
    private final Snapshot<Set<String>> templates;

    CopyLook(PrintTable prints, Templates templates, Clock clock) {
        this.prints = prints;
        this.templates = new Snapshot<>(
                () -> clock.instant().getEpochSecond() / FRESH_SECONDS, () -> TextPrint.sentences(templates.replies()));
    }

    /** What speaks against the answer of a closing; empty where it is new. It is known from now on. @param percent 0 for never */
    Optional<Map<String, String>> at(Case it, Closing closing, int percent) {
        int[] print = TextPrint.of(TextPrint.own(closing.said().text(), templates.get()));
        if (print.length == 0) {
            return Optional.empty();
        }
        AnswerPrint own = new AnswerPrint(
                it.id(), closing.reply().seq(), closing.unit(), closing.reply().at(), print);
        Set<CaseId> family = new HashSet<>(it.duplicates());
        Optional.ofNullable(it.mergedInto()).ifPresent(family::add);
        Optional<Map<String, String>> found = percent == 0
                ? Optional.empty()
                : prints.before(own.unit(), own.caseId(), own.at()).stream()
                        .filter(other -> !family.contains(other.caseId()))
                        .map(other -> Map.entry(other, TextPrint.alike(print, other.print())))
                        .filter(each -> each.getValue() >= percent)
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .map(each -> evidence(each.getKey(), each.getValue(), percent));
        prints.add(own);
        return found;
    }

    private static Map<String, String> evidence(AnswerPrint other, int alike, int percent) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("otherCase", other.caseId().toString());
        evidence.put("otherSeq", Integer.toString(other.seq()));
        evidence.put("otherAt", other.at().toString());
        evidence.put("percent", Integer.toString(alike));
        evidence.put("from", Integer.toString(percent));
        return evidence;
    }
}
