package org.xinqiao.calls.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.NamedSkill;
import org.xinqiao.calls.SkillOffice;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;
import tools.jackson.databind.JsonNode;

/** 技能接口: who takes calls, and what they know. */
@RestController
@RequestMapping("/api/call-register")
class AgentSkillController {

    private static final int NAME = 40;

    private final SkillOffice office;

    AgentSkillController(SkillOffice office) {
        this.office = office;
    }

    /** 话务员. */
    record AgentView(String id, String username, String name, List<String> roles, List<SkillForm.LevelView> skills) {

        static AgentView of(SkillOffice.Agent it) {
            return new AgentView(
                    it.account().id().toString(),
                    it.account().username(),
                    it.account().name(),
                    it.account().roles().stream().map(role -> role.name()).toList(),
                    SkillForm.shown(it.skills()));
        }
    }

    /** 调整. @param before what the page showed, so that nobody undoes what somebody else did */
    record Wanted(List<SkillForm.LevelView> before, List<SkillForm.LevelView> skills) {}

    @GetMapping("/agents")
    List<AgentView> agents(Viewer viewer) {
        return office.agents(viewer).stream().map(AgentView::of).toList();
    }

    @PostMapping("/agents/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(Viewer viewer, @PathVariable long id, @RequestBody @Schema(implementation = Wanted.class) JsonNode body) {
        RegisterForm form = new RegisterForm(body);
        Skills before = SkillForm.read(form, "before");
        Skills wanted = SkillForm.read(form, "skills");
        form.check();
        office.replace(new AccountId(Math.max(id, 1)), before, wanted, viewer);
    }

    @PostMapping("/skills")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(
            Viewer viewer,
            @RequestBody @Schema(implementation = CallRegisterController.SkillView.class) JsonNode body) {
        RegisterForm form = new RegisterForm(body);
        Skill.Kind kind = form.choice("kind", Skill.Kind.class);
        String code = form.shaped("code", SkillForm.CODE, "代码以小写字母开头，可含数字和连字符。", "Small letters, digits and hyphens.");
        String name = form.text("name", NAME);
        String nameEn = form.text("nameEn", NAME);
        form.check();
        office.put(new NamedSkill(new Skill(kind, code), name, nameEn), viewer);
    }
}
