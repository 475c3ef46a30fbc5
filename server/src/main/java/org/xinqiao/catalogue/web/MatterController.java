package org.xinqiao.catalogue.web;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.catalogue.FoundMatter;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;

/** 事项接口: the catalogue, searched, whole, and guessed from what a citizen says. */
@RestController
@RequestMapping("/api")
class MatterController {

    private static final int MOST = 100;

    private final Matters matters;

    MatterController(Matters matters) {
        this.matters = matters;
    }

    /** Nothing typed gives the classes. */
    @GetMapping("/matters")
    List<FoundView> search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "20") int limit) {
        if (q.isBlank()) {
            return matters.children(Optional.empty()).stream()
                    .map(matter -> view(new FoundMatter(matter, 0)))
                    .toList();
        }
        return matters.search(q, Math.clamp(limit, 1, MOST)).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/matters/tree")
    List<Branch> tree() {
        return branches(Optional.empty());
    }

    @GetMapping("/matter-guesses")
    List<GuessView> guess(@RequestParam String text) {
        return matters.guess(text).stream()
                .map(found -> new GuessView(matters.named(found.matter().code()), found.score()))
                .toList();
    }

    private FoundView view(FoundMatter found) {
        Matter matter = found.matter();
        return new FoundView(matters.named(matter.code()), matter.description(), found.score());
    }

    private List<Branch> branches(Optional<MatterCode> parent) {
        return matters.children(parent).stream()
                .map(matter -> new Branch(
                        matter.code().value(), matter.name(), matter.nameEn(), branches(Optional.of(matter.code()))))
                .toList();
    }

    /** 检索结果. */
    record FoundView(NamedMatter matter, String description, double score) {}

    /** 猜测结果. */
    record GuessView(NamedMatter matter, double score) {}

    /** 事项树的一枝. */
    record Branch(String code, String name, String nameEn, List<Branch> children) {}
}
