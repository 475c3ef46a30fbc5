package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.REVISION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.calls.model.RegisterBook;

/** 登记册各表: reads them together. */
@Repository
public class RegisterTables {

    private final DSLContext sql;
    private final HotlineTable hotlines;
    private final QueueTable queues;
    private final SeatTable seats;
    private final SkillTable skills;
    private final OutageTable outages;

    public RegisterTables(
            DSLContext sql,
            HotlineTable hotlines,
            QueueTable queues,
            SeatTable seats,
            SkillTable skills,
            OutageTable outages) {
        this.sql = sql;
        this.hotlines = hotlines;
        this.queues = queues;
        this.seats = seats;
        this.skills = skills;
        this.outages = outages;
    }

    /** Changes with every change of the register. */
    public long revision() {
        return sql.select(REVISION.NUMBER).from(REVISION).fetchSingle().value1();
    }

    /** Lets nobody else change the register before this transaction is over. */
    public void holdStill() {
        sql.select(REVISION.NUMBER).from(REVISION).forUpdate().fetch();
    }

    public RegisterBook book() {
        return new RegisterBook(
                hotlines.list(),
                queues.centres(),
                queues.list(),
                seats.list(),
                skills.list(),
                skills.ofAgents(),
                skills.breaks(),
                outages.list());
    }
}
