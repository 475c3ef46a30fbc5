package org.xinqiao.portal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Lang;

/** 测试中的短信: codes that would have gone to phones. */
@Primary
@Component
class SentCodes implements CodeSender {

    private final List<Sent> all = new CopyOnWriteArrayList<>();

    record Sent(String phone, String code) {}

    @Override
    public void send(PhoneNumber phone, String code, Lang lang) {
        all.add(new Sent(phone.value(), code));
    }

    String lastTo(String phone) {
        return all.stream()
                .filter(sent -> sent.phone().equals(phone))
                .reduce((first, second) -> second)
                .orElseThrow()
                .code();
    }

    long countTo(String phone) {
        return all.stream().filter(sent -> sent.phone().equals(phone)).count();
    }
}
