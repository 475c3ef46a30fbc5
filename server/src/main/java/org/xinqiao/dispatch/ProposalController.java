package org.xinqiao.dispatch;

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
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.OrganisationProblem;
import org.xinqiao.platform.ProblemFound;

/** 派单建议接口: for a case, and for one that is just being told. */
@RestController
@RequestMapping("/api")
class ProposalController {

    private final Proposals proposals;
    private final Matters matters;
    private final Areas areas;
    private final Cases cases;

    ProposalController(Proposals proposals, Matters matters, Areas areas, Cases cases) {
        this.proposals = proposals;
        this.matters = matters;
        this.areas = areas;
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
        return proposals.forCase(matter == null || matter.isEmpty() ? null : existingMatter(matter), where, text);
    }

    @GetMapping("/cases/{id:\\d+}/proposals")
    List<CaseProposal> proposeFor(@PathVariable long id, Viewer viewer) {
        Facts facts = Optional.of(id)
                .filter(given -> given > 0)
                .flatMap(given -> cases.find(viewer, new CaseId(given)))
                .map(seen -> seen.it().facts())
                .orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
        return proposals.forCase(facts.matter(), facts.area(), facts.title() + "\n" + facts.text());
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
