package org.xinqiao.portal;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Case;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.Notices;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Recipient;

/** 受理短信: tells who submitted a case its number, and where to look; nobody who gave no number. */
@Component
class CaseMessages {

    private final Notices notices;
    private final CaseLinks links;
    private final PortalSettings settings;

    CaseMessages(Notices notices, CaseLinks links, PortalSettings settings) {
        this.notices = notices;
        this.links = links;
        this.settings = settings;
    }

    /** Told once for a case, however often it is asked for. */
    void registered(Case it) {
        CitizenId caller = it.facts().caller();
        if (caller != null) {
            notices.send(new Notice(
                    "registered/" + it.id(),
                    Purpose.REGISTERED,
                    Recipient.of(caller),
                    Map.of("number", it.number(), "link", address(it)),
                    Lang.ZH,
                    it.id().value(),
                    it.facts().area()));
        }
    }

    /** A message may be read by others: to a confidential case it leads only through the sign-in. */
    private String address(Case it) {
        return settings.address()
                + (it.facts().confidential()
                        ? "/portal/cases/" + it.number()
                        : "/portal/p/" + links.make(it.number(), CaseAccess.LINK, CaseLinks.SENT));
    }
}
