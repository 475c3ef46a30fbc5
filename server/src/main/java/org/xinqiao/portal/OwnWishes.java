package org.xinqiao.portal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.notice.Readers;

/** 我的消息: the front door to how a citizen wishes to be told. */
@Service
public class OwnWishes {

    private final Readers readers;
    private final Audit audit;

    OwnWishes(Readers readers, Audit audit) {
        this.readers = readers;
        this.audit = audit;
    }

    public Readers.Wishes get(Person person) {
        return readers.of(person.citizen(), person.all());
    }

    /** Wishes it so from now on, under every name that is known at the phone. */
    @Transactional
    public Readers.Wishes put(Person person, Readers.Wishes wishes) {
        readers.wish(person.all(), wishes);
        audit.did(Act.of(AuditAction.PORTAL_WISHED, Who.NOBODY)
                .on(Subject.of("citizen", person.citizen().value()))
                .with("sms", wishes.sms())
                .with("refused", wishes.refused().size()));
        return get(person);
    }
}
