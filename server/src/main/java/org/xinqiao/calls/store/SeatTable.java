package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.SEAT_POST;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.calls.Device;
import org.xinqiao.calls.SeatPost;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.SeatKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.calls.tables.records.SeatPostRecord;

/** 席位表. */
@Repository
public class SeatTable {

    private final DSLContext sql;

    public SeatTable(DSLContext sql) {
        this.sql = sql;
    }

    /** All posts by their extensions. */
    public List<SeatPost> list() {
        return sql.selectFrom(SEAT_POST).orderBy(SEAT_POST.EXTENSION).fetch(SeatTable::post);
    }

    /** Which of some extensions there are already. */
    public List<String> taken(Collection<String> extensions) {
        return sql.select(SEAT_POST.EXTENSION)
                .from(SEAT_POST)
                .where(SEAT_POST.EXTENSION.in(extensions))
                .orderBy(SEAT_POST.EXTENSION)
                .fetch(SEAT_POST.EXTENSION);
    }

    public void add(List<SeatPost> posts) {
        sql.batchInsert(posts.stream()
                        .map(post -> {
                            SeatPostRecord row = row(post, sql.newRecord(SEAT_POST));
                            row.setVersion(1);
                            return row;
                        })
                        .toList())
                .execute();
    }

    /** Writes it over the version it was read in; false if somebody was faster. */
    public boolean change(SeatPost post) {
        SeatPostRecord row = row(post, sql.newRecord(SEAT_POST));
        row.setVersion(post.version() + 1);
        return sql.update(SEAT_POST)
                        .set(row)
                        .where(SEAT_POST.EXTENSION.eq(post.extension()), SEAT_POST.VERSION.eq(post.version()))
                        .execute()
                == 1;
    }

    private static SeatPostRecord row(SeatPost post, SeatPostRecord row) {
        row.setExtension(post.extension());
        row.setArea(post.place().value());
        row.setDevice(post.device().name());
        row.setKind(post.kind().name());
        row.setCentre(post.centre().value());
        row.setRemote(post.remote());
        row.setEnabled(post.enabled());
        return row;
    }

    private static SeatPost post(SeatPostRecord row) {
        return new SeatPost(
                row.getExtension(),
                new AreaCode(row.getArea()),
                Device.valueOf(row.getDevice()),
                SeatKind.valueOf(row.getKind()),
                new CentreId(row.getCentre()),
                row.getRemote(),
                row.getEnabled(),
                row.getVersion());
    }
}
