package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.CENTRE;
import static org.xinqiao.schema.calls.Tables.QUEUE;
import static org.xinqiao.schema.calls.Tables.QUEUE_REACH;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.calls.Centre;
import org.xinqiao.calls.HotlineQueue;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Policy;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.calls.tables.records.QueueReachRecord;
import org.xinqiao.schema.calls.tables.records.QueueRecord;

/** 话务队列表与分中心表. */
@Repository
public class QueueTable {

    private final DSLContext sql;

    public QueueTable(DSLContext sql) {
        this.sql = sql;
    }

    public List<Centre> centres() {
        return sql.selectFrom(CENTRE)
                .orderBy(CENTRE.CODE)
                .fetch(row -> new Centre(
                        new CentreId(row.getCode()), new AreaCode(row.getArea()), row.getName(), row.getNameEn()));
    }

    /** Adds a centre or changes the one with its code. */
    public void put(Centre centre) {
        sql.insertInto(CENTRE)
                .set(CENTRE.CODE, centre.code().value())
                .set(CENTRE.AREA, centre.place().value())
                .set(CENTRE.NAME, centre.name())
                .set(CENTRE.NAME_EN, centre.nameEn())
                .onConflict(CENTRE.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** All queues by their codes, those given up too. */
    public List<HotlineQueue> list() {
        Map<String, List<Reach>> reaches = sql.selectFrom(QUEUE_REACH)
                .orderBy(QUEUE_REACH.QUEUE, QUEUE_REACH.NUMBER)
                .fetchGroups(QUEUE_REACH.QUEUE, QueueTable::reach);
        return sql.selectFrom(QUEUE)
                .orderBy(QUEUE.CODE)
                .fetch(row -> queue(row, reaches.getOrDefault(row.getCode(), List.of())));
    }

    /** False if there is one of that code. */
    public boolean add(HotlineQueue queue) {
        QueueRecord row = row(queue, sql.newRecord(QUEUE));
        row.setVersion(1);
        boolean added = sql.insertInto(QUEUE).set(row).onConflictDoNothing().execute() == 1;
        if (added) {
            putReaches(queue);
        }
        return added;
    }

    /** Writes it over the version it was read in; false if somebody was faster. */
    public boolean change(HotlineQueue queue) {
        QueueRecord row = row(queue, sql.newRecord(QUEUE));
        row.setVersion(queue.version() + 1);
        boolean first = sql.update(QUEUE)
                        .set(row)
                        .where(QUEUE.CODE.eq(queue.code().value()), QUEUE.VERSION.eq(queue.version()))
                        .execute()
                == 1;
        if (first) {
            sql.deleteFrom(QUEUE_REACH)
                    .where(QUEUE_REACH.QUEUE.eq(queue.code().value()))
                    .execute();
            putReaches(queue);
        }
        return first;
    }

    /** One line for each centre of a reach. */
    private void putReaches(HotlineQueue queue) {
        List<QueueReachRecord> rows = queue.rule().reaches().stream()
                .flatMap(reach -> reach.centres().stream().sorted().map(centre -> row(queue.code(), reach, centre)))
                .toList();
        for (int number = 0; number < rows.size(); number++) {
            rows.get(number).setNumber(number + 1);
        }
        sql.batchInsert(rows).execute();
    }

    private QueueReachRecord row(QueueId queue, Reach reach, CentreId centre) {
        QueueReachRecord row = sql.newRecord(QUEUE_REACH);
        row.setQueue(queue.value());
        row.setAfterSeconds((int) reach.after().toSeconds());
        row.setCentre(centre.value());
        row.setKinds(reach.kinds().stream().map(SeatKind::name).sorted().toArray(String[]::new));
        row.setRemote(reach.remote());
        return row;
    }

    private static QueueRecord row(HotlineQueue queue, QueueRecord row) {
        QueueRule rule = queue.rule();
        row.setCode(queue.code().value());
        row.setArea(queue.place().value());
        row.setName(queue.name());
        row.setNameEn(queue.nameEn());
        row.setPolicy(rule.policy().name());
        row.setRingSeconds((int) rule.ringLimit().toSeconds());
        row.setWrapUpSeconds((int) rule.wrapUpLimit().toSeconds());
        row.setCallbackTries(rule.callbackTries());
        row.setRetrySeconds((int) rule.callbackRetry().toSeconds());
        row.setServed(queue.served());
        return row;
    }

    private static HotlineQueue queue(QueueRecord row, List<Reach> reaches) {
        QueueRule rule = new QueueRule(
                new QueueId(row.getCode()),
                Policy.valueOf(row.getPolicy()),
                reaches,
                Duration.ofSeconds(row.getRingSeconds()),
                Duration.ofSeconds(row.getWrapUpSeconds()),
                Duration.ofSeconds(row.getRetrySeconds()),
                row.getCallbackTries(),
                QueueRule.Pace.USUAL);
        return new HotlineQueue(
                new AreaCode(row.getArea()), row.getName(), row.getNameEn(), rule, row.getServed(), row.getVersion());
    }

    private static Reach reach(QueueReachRecord row) {
        Set<SeatKind> kinds =
                Arrays.stream(row.getKinds()).map(SeatKind::valueOf).collect(Collectors.toSet());
        return new Reach(
                Duration.ofSeconds(row.getAfterSeconds()),
                Set.of(new CentreId(row.getCentre())),
                kinds,
                row.getRemote());
    }
}
