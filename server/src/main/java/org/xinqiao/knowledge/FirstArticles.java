package org.xinqiao.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Power;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleVersion;
import org.xinqiao.knowledge.store.ArticleTable;
import org.xinqiao.knowledge.store.ChangeTable;
import org.xinqiao.knowledge.store.FeedbackTable;
import org.xinqiao.knowledge.store.VersionTable;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.StartRefused;
import tools.jackson.databind.JsonNode;

/** 初始条目: the articles that a place begins with, written and reviewed by people of the units that answer for them. */
@Component
class FirstArticles {

    private static final Duration BEFORE = Duration.ofDays(40);
    private static final Duration LATELY = Duration.ofDays(1);

    private final ArticleTables tables;
    private final KnowledgeRules rules;
    private final Units units;
    private final Accounts accounts;
    private final FirstTexts texts;
    private final Clock clock;

    FirstArticles(
            ArticleTables tables, KnowledgeRules rules, Units units, Accounts accounts, FirstTexts texts, Clock clock) {
        this.tables = tables;
        this.rules = rules;
        this.units = units;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    /** 条目的各表. */
    @Component
    record ArticleTables(ArticleTable articles, VersionTable versions, ChangeTable changes, FeedbackTable feedback) {}

    /** 经手人: somebody who writes for a unit, and somebody else who reviews. */
    private record Hands(AccountId writer, AccountId reviewer) {}

    void load(List<JsonNode> all) {
        Instant now = clock.instant();
        List<Account> people = accounts.list();
        Map<UnitId, Hands> known = new HashMap<>();
        for (JsonNode each : all) {
            String code = each.path("unit").asString("");
            Unit unit = units.find(code)
                    .orElseThrow(() -> new StartRefused(
                            "articles.json 里没有单位 " + code + "。",
                            "articles.json names a unit that there is not: " + code));
            Hands hands = known.computeIfAbsent(unit.id(), id -> hands(id, people));
            put(each, unit, hands, now);
        }
    }

    private void put(JsonNode each, Unit unit, Hands hands, Instant now) {
        LocalDate today = org.xinqiao.platform.PlaceTime.dayOf(now);
        ArticleText text = texts.read(each, unit, today);
        String state = each.path("state").asString("VALID");
        Instant written = now.minus(state.equals("IN_REVIEW") ? LATELY : BEFORE);
        long id = tables.articles().add(unit.id(), written);
        tables.versions().add(id, 1, text, hands.writer(), written);
        if (state.equals("DRAFT")) {
            return;
        }
        ArticleVersion draft = tables.versions().find(id, 1).orElseThrow();
        tables.versions().submit(draft, written, rules.due(KnowledgeRules.REVIEW, unit.id(), written));
        if (state.equals("IN_REVIEW")) {
            return;
        }
        ArticleVersion waiting = tables.versions().find(id, 1).orElseThrow();
        tables.versions().review(waiting, true, "", hands.reviewer(), written.plus(LATELY));
        tables.articles().serve(id, 1);
        tables.changes().tell(id, 1);
        for (JsonNode said : each.path("feedback")) {
            Instant at = now.minus(LATELY);
            tables.feedback()
                    .add(
                            id,
                            1,
                            org.xinqiao.knowledge.model.Feedback.Kind.valueOf(
                                    said.path("kind").asString("WRONG")),
                            said.path("words").asString(""),
                            hands.reviewer(),
                            at,
                            rules.due(KnowledgeRules.FEEDBACK, unit.id(), at));
        }
    }

    /** People of the unit, or else the centre's editors. */
    private static Hands hands(UnitId unit, List<Account> people) {
        List<Account> writers = people.stream()
                .filter(one -> one.powers().contains(Power.WRITE_ARTICLES))
                .toList();
        AccountId writer = first(writers, unit, Power.WRITE_ARTICLES, null);
        return new Hands(writer, first(writers, unit, Power.REVIEW_ARTICLES, writer));
    }

    private static AccountId first(
            List<Account> writers, UnitId unit, Power power, @org.jspecify.annotations.Nullable AccountId notThey) {
        return writers.stream()
                .filter(one -> one.powers().contains(power) && !one.id().equals(notThey))
                .min(java.util.Comparator.comparing((Account one) -> !one.unit().equals(unit))
                        .thenComparing(one -> !one.powers().contains(Power.READ_ALL))
                        .thenComparing(Account::id))
                .map(Account::id)
                .orElseThrow(() -> new StartRefused("没有能采编、审核知识的账号。", "No account may write and review articles."));
    }
}
