package org.xinqiao.survey.store;

import static org.xinqiao.schema.survey.Tables.ATTEMPT;
import static org.xinqiao.schema.survey.Tables.DRAW;
import static org.xinqiao.schema.survey.Tables.INVITEE;
import static org.xinqiao.schema.survey.Tables.LINK;
import static org.xinqiao.schema.survey.Tables.MEMBER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.survey.model.Drawn;
import org.xinqiao.survey.model.Invitee;

/** 抽样表: frames, and who was drawn from them. */
@Repository
public class SampleTable {

    private static final int AT_ONCE = 1_000;

    private final DSLContext sql;
    private final SurveyJson json;

    public SampleTable(DSLContext sql, SurveyJson json) {
        this.sql = sql;
        this.json = json;
    }

    /** 框内一人. @param citizen absent once forgotten */
    public record Member(String name, @Nullable CitizenId citizen, String area, boolean drawn) {}

    /** The frame anew, and what was drawn from it; what was there before is gone. */
    public void put(long survey, Drawn it, Collection<Member> frame, List<String> sample) {
        clear(survey);
        sql.insertInto(DRAW)
                .set(DRAW.SURVEY, survey)
                .set(DRAW.NUMBER, it.number())
                .set(DRAW.SOURCE, it.source().name())
                .set(DRAW.DESCRIBED, json.text(it.described()))
                .set(DRAW.EXCLUDED, json.text(it.excluded()))
                .set(DRAW.SEED, it.seed())
                .set(DRAW.FRAME, it.frame())
                .set(DRAW.SIZE, it.size())
                .set(DRAW.DIGEST, it.digest())
                .set(DRAW.DRAWN_BY, it.by())
                .set(DRAW.DRAWN_AT, it.at())
                .execute();
        List<Member> members = List.copyOf(frame);
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            addMembers(survey, members.subList(from, Math.min(members.size(), from + AT_ONCE)));
        }
        addInvitees(survey, members, sample, it.at());
    }

    private void clear(long survey) {
        var gone = sql.select(INVITEE.ID).from(INVITEE).where(INVITEE.SURVEY.eq(survey));
        sql.deleteFrom(LINK).where(LINK.INVITEE.in(gone)).execute();
        sql.deleteFrom(ATTEMPT).where(ATTEMPT.INVITEE.in(gone)).execute();
        sql.deleteFrom(INVITEE).where(INVITEE.SURVEY.eq(survey)).execute();
        sql.deleteFrom(MEMBER).where(MEMBER.SURVEY.eq(survey)).execute();
        sql.deleteFrom(DRAW).where(DRAW.SURVEY.eq(survey)).execute();
    }

    private void addMembers(long survey, List<Member> members) {
        var insert = sql.insertInto(MEMBER, MEMBER.SURVEY, MEMBER.NAME, MEMBER.CITIZEN, MEMBER.AREA, MEMBER.DRAWN);
        for (Member each : members) {
            insert = insert.values(
                    survey,
                    each.name(),
                    each.citizen() == null ? null : each.citizen().value(),
                    each.area(),
                    each.drawn());
        }
        insert.execute();
    }

    private void addInvitees(long survey, List<Member> members, List<String> sample, Instant at) {
        Map<String, Member> byName = members.stream().collect(Collectors.toMap(Member::name, Function.identity()));
        for (int from = 0; from < sample.size(); from += AT_ONCE) {
            var insert = sql.insertInto(
                    INVITEE,
                    INVITEE.SURVEY,
                    INVITEE.NAME,
                    INVITEE.PLACE,
                    INVITEE.CITIZEN,
                    INVITEE.AREA,
                    INVITEE.STATE,
                    INVITEE.DUE_AT);
            for (int place = from; place < Math.min(sample.size(), from + AT_ONCE); place++) {
                Member it = byName.get(sample.get(place));
                if (it != null) {
                    insert = insert.values(
                            survey,
                            it.name(),
                            place + 1,
                            it.citizen() == null ? null : it.citizen().value(),
                            it.area(),
                            Invitee.State.WAITING.name(),
                            at);
                }
            }
            insert.execute();
        }
    }

    public Optional<Drawn> draw(long survey) {
        return sql.selectFrom(DRAW)
                .where(DRAW.SURVEY.eq(survey))
                .fetchOptional(row -> new Drawn(
                        row.getNumber(),
                        Drawn.Source.valueOf(row.getSource()),
                        json.words(row.getDescribed()),
                        json.counts(row.getExcluded()),
                        row.getSeed(),
                        row.getFrame(),
                        row.getSize(),
                        row.getDigest(),
                        row.getDrawnBy(),
                        row.getDrawnAt()));
    }

    /** The frame in the order of names. */
    public List<Member> frame(long survey) {
        return sql.selectFrom(MEMBER)
                .where(MEMBER.SURVEY.eq(survey))
                .orderBy(MEMBER.NAME)
                .fetch(row -> new Member(
                        row.getName(),
                        row.getCitizen() == null ? null : new CitizenId(row.getCitizen()),
                        row.getArea(),
                        row.getDrawn()));
    }

    /** Those who were drawn, in the order of the draw. */
    public List<String> sample(long survey) {
        return sql.select(INVITEE.NAME)
                .from(INVITEE)
                .where(INVITEE.SURVEY.eq(survey))
                .orderBy(INVITEE.PLACE)
                .fetch(INVITEE.NAME);
    }

    /** Which of these were asked since, by any survey. */
    public Set<CitizenId> askedSince(Instant since, Collection<CitizenId> among) {
        List<CitizenId> all = new ArrayList<>(among);
        Set<CitizenId> asked = new HashSet<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(CitizenId::value)
                    .toList();
            asked.addAll(sql.selectDistinct(INVITEE.CITIZEN)
                    .from(INVITEE)
                    .where(INVITEE.CITIZEN.in(some), INVITEE.ASKED_AT.ge(since))
                    .fetch(row -> new CitizenId(row.value1())));
        }
        return asked;
    }

    /** 随人遗忘: nobody can tell any more who these were. */
    public void forget(Collection<CitizenId> people) {
        List<Long> ids = people.stream().map(CitizenId::value).toList();
        sql.update(MEMBER).setNull(MEMBER.CITIZEN).where(MEMBER.CITIZEN.in(ids)).execute();
        sql.update(INVITEE)
                .setNull(INVITEE.CITIZEN)
                .where(INVITEE.CITIZEN.in(ids))
                .execute();
    }
}
