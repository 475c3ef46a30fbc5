package org.xinqiao.knowledge.store;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccountId;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.knowledge.model.ArticleText;
import org.xinqiao.knowledge.model.ArticleVersion;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.knowledge.tables.records.VersionRecord;
import tools.jackson.databind.json.JsonMapper;

/** 版本的行: a version as a row, and back. */
@Component
class VersionRows {

    private final JsonMapper json;

    VersionRows(JsonMapper json) {
        this.json = json;
    }

    /** 联系方式 as they are kept. */
    record Contacts(List<ArticleText.Phone> phones, List<ArticleText.Link> links) {}

    void put(ArticleText text, VersionRecord row) {
        MatterCode matter = text.matter();
        row.setArea(text.area().value());
        row.setMatter(matter == null ? null : matter.value());
        row.setReach(text.reach().name());
        row.setTitle(text.title());
        row.setTitleEn(text.titleEn());
        row.setQuestion(text.question());
        row.setAnswer(text.answer());
        row.setBasis(text.basis());
        row.setDocuments(text.documents());
        row.setSteps(text.steps());
        row.setContacts(json.writeValueAsString(new Contacts(text.phones(), text.links())));
        row.setValidFrom(text.from());
        row.setValidUntil(text.until());
    }

    ArticleVersion version(VersionRecord row) {
        return new ArticleVersion(
                row.getArticle(),
                row.getNumber(),
                ArticleVersion.State.valueOf(row.getState()),
                text(row),
                row.getSaves(),
                Arrays.stream(row.getWriters()).map(AccountId::new).toList(),
                row.getSavedAt(),
                row.getSubmittedAt(),
                row.getReviewDue(),
                account(row.getReviewedBy()),
                row.getReviewedAt(),
                row.getNote());
    }

    private ArticleText text(VersionRecord row) {
        String matter = row.getMatter();
        Contacts contacts = json.readValue(row.getContacts(), Contacts.class);
        return new ArticleText(
                new AreaCode(row.getArea()),
                matter == null ? null : new MatterCode(matter),
                ArticleText.Reach.valueOf(row.getReach()),
                row.getTitle(),
                row.getTitleEn(),
                row.getQuestion(),
                row.getAnswer(),
                row.getBasis(),
                row.getDocuments(),
                row.getSteps(),
                contacts.phones(),
                contacts.links(),
                row.getValidFrom(),
                row.getValidUntil());
    }

    static @Nullable AccountId account(@Nullable Long id) {
        return id == null ? null : new AccountId(id);
    }
}
