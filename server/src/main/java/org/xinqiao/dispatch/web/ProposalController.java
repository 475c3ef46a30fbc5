package org.xinqiao.dispatch.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.CatalogueProblem;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.dispatch.Advice;
import org.xinqiao.dispatch.Advisor;
import org.xinqiao.dispatch.CaseProposal;
import org.xinqiao.dispatch.Proposals;
import org.xinqiao.dispatch.Told;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.OrganisationProblem;
import org.xinqiao.platform.ProblemFound;

/** 派单建议接口: for a case, and for one that is just being told. */
@RestController
@RequestMapping("/api")
class ProposalController {

    private static final int LONGEST = 1000;

    private final Proposals proposals;
    private final Advisor advisor;
    private final Matters matters;
    private final Areas areas;
    private final Citizens citizens;
    private final Cases cases;

    ProposalController(
            Proposals proposals, Advisor advisor, Matters matters, Areas areas, Citizens citizens, Cases cases) {
        this.proposals = proposals;
        this.advisor = advisor;
        this.matters = matters;
        this.areas = areas;
        this.citizens = citizens;
        this.cases = cases;
    }

    /** Without an area the viewer's own is meant. */
    @GetMapping("/proposals")
    List<CaseProposal> propose(
            @RequestParam(required = false) @Nullable String matter,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer) {
        AreaCode where = area == null || area.isEmpty() ? viewer.scope().area() : existingArea(area);
        MatterCode about = matter == null || matter.isEmpty() ? null : existingMatter(matter);
        return proposals.forCase(new Told(about, where, "", beginning(text)), viewer);
    }

    /** Everything that a text tells while it is typed. What cannot be read is left out, not refused. */
    @GetMapping("/advice")
    Advice advise(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String matter,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String phone,
            Viewer viewer) {
        MatterCode about = MatterCode.parse(matter)
                .filter(code -> matters.find(code).isPresent())
                .orElse(null);
        AreaCode where = AreaCode.parse(area)
                .filter(code -> areas.find(code).isPresent())
                .orElse(null);
        return advisor.advise(
                new Advisor.Asked(beginning(title), beginning(text), about, where, citizens.withPhone(phone, viewer)),
                viewer);
    }

    @GetMapping("/cases/{id:\\d+}/proposals")
    List<CaseProposal> proposeFor(@PathVariable long id, Viewer viewer) {
        Facts facts = Optional.of(id)
                .filter(given -> given > 0)
                .flatMap(given -> cases.find(viewer, new CaseId(given)))
                .map(seen -> seen.it().facts())
                .orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
        return proposals.forCase(
                new CaseId(id), new Told(facts.matter(), facts.area(), facts.title(), facts.text()), viewer);
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private AreaCode existingArea(String code) {
        return AreaCode.parse(code)
                .flatMap(areas::find)
                .map(Area::code)
                .orElseThrow(() -> new ProblemFound(OrganisationProblem.UNKNOWN_AREA));
    }

    private MatterCode existingMatter(String code) {
        return MatterCode.parse(code)
                .flatMap(matters::find)
                .map(Matter::code)
                .orElseThrow(() -> new ProblemFound(CatalogueProblem.UNKNOWN_MATTER));
    }
}
