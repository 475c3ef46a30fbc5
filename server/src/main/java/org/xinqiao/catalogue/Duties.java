package org.xinqiao.catalogue;

import org.springframework.stereotype.Service;
import org.xinqiao.catalogue.store.DutyTable;
import org.xinqiao.engines.matching.DutyBook;
import org.xinqiao.platform.Snapshot;

/** 职责清单: the front door to who answers for which matter where. */
@Service
public class Duties {

    private final Snapshot<DutyBook> book;

    Duties(DutyTable table) {
        this.book = new Snapshot<>(table::revision, () -> DutyBook.of(table.list()));
    }

    /** The whole list, ready to be asked; the same object until it changes. */
    public DutyBook book() {
        return book.get();
    }

    /** Reads the duty list anew at the next question. */
    void forget() {
        book.forget();
    }
}
