package org.xinqiao.catalogue.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.catalogue.Rules;

/** 不转办去向接口: for whoever takes a contact down now. */
@RestController
class DispositionController {

    private final Rules rules;

    DispositionController(Rules rules) {
        this.rules = rules;
    }

    @GetMapping("/api/dispositions")
    List<Disposition> list() {
        return rules.now().dispositions();
    }
}
