package org.xinqiao.calls.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.Centre;
import org.xinqiao.calls.NamedSkill;
import org.xinqiao.calls.RegisterOffice;
import org.xinqiao.calls.SwitchPasswords;
import org.xinqiao.calls.model.Hole;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.engines.callqueue.Skill;

/** 话务登记册接口: all of it, and its holes. */
@RestController
@RequestMapping("/api/call-register")
class CallRegisterController {

    private final RegisterOffice office;
    private final HotlineViews hotlines;
    private final SwitchPasswords switchSeats;

    CallRegisterController(RegisterOffice office, HotlineViews hotlines, SwitchPasswords switchSeats) {
        this.office = office;
        this.hotlines = hotlines;
        this.switchSeats = switchSeats;
    }

    /** 分中心. */
    record CentreView(String code, String name, String nameEn) {

        static CentreView of(Centre it) {
            return new CentreView(it.code().value(), it.name(), it.nameEn());
        }
    }

    /** 技能. */
    record SkillView(Skill.Kind kind, String code, String name, String nameEn) {

        static SkillView of(NamedSkill it) {
            return new SkillView(it.skill().kind(), it.skill().code(), it.name(), it.nameEn());
        }
    }

    /** 登记册. @param mayChange whether the viewer may write into it */
    record RegisterView(
            boolean mayChange,
            List<HotlineViews.HotlineView> hotlines,
            List<QueueView> queues,
            List<CentreView> centres,
            List<SeatPostView> seats,
            List<SkillView> skills) {}

    /** 缺口所在: a queue, a number, a key of the menu or an extension. */
    record SubjectView(String key) {}

    /** 缺口. */
    record HoleView(Hole.Kind kind, String zh, String en, List<SubjectView> subjects) {

        static HoleView of(Hole it) {
            return new HoleView(
                    it.kind(),
                    it.kind().zh(),
                    it.kind().en(),
                    it.subjects().stream().map(SubjectView::new).toList());
        }
    }

    @GetMapping
    RegisterView register(Viewer viewer) {
        RegisterBook book = office.book(viewer);
        return new RegisterView(
                office.mayChange(viewer),
                book.hotlines().stream().map(hotlines::shown).toList(),
                book.queues().stream().map(QueueView::of).toList(),
                book.centres().stream().map(CentreView::of).toList(),
                book.posts().stream()
                        .map(post -> SeatPostView.of(
                                post, switchSeats.seat(post.extension()).isPresent()))
                        .toList(),
                book.named().stream().map(SkillView::of).toList());
    }

    @GetMapping("/holes")
    List<HoleView> holes(Viewer viewer) {
        return office.holes(viewer).stream().map(HoleView::of).toList();
    }
}
