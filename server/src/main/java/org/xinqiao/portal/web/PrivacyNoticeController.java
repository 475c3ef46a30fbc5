package org.xinqiao.portal.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.portal.PrivacyNotices;

/** 个人信息告知接口: for anybody, before anything is given. */
@RestController
@RequestMapping("/api/portal/privacy-notice")
class PrivacyNoticeController {

    private final PrivacyNotices notices;

    PrivacyNoticeController(PrivacyNotices notices) {
        this.notices = notices;
    }

    @GetMapping
    PrivacyNotices.PrivacyNotice notice() {
        return notices.now();
    }
}
