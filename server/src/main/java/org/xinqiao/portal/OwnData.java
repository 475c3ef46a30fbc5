package org.xinqiao.portal;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.privacy.OwnRequests;
import org.xinqiao.privacy.PersonFile;
import org.xinqiao.privacy.PersonRequest;

/** 我的数据: what a citizen is told of what is known of them, and what they may ask for it. */
@Service
public class OwnData {

    private final OwnRequests requests;

    OwnData(OwnRequests requests) {
        this.requests = requests;
    }

    /** All that is known under the phone: one file for each name. */
    @Transactional
    public List<PersonFile> copy(Person person) {
        return requests.copies(person.all());
    }

    /** What has been asked for before. */
    public List<PersonRequest> asked(Person person) {
        return requests.list(person.all());
    }

    /** Asks to be erased; asked again, what is open stays open. */
    @Transactional
    public List<PersonRequest> askErasure(Person person) {
        return requests.askErasure(person.all());
    }
}
