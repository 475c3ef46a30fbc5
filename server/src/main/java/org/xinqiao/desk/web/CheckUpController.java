package org.xinqiao.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.xinqiao.access.Viewer;
import org.xinqiao.desk.CheckUp;
import org.xinqiao.desk.CheckUpFile;
import org.xinqiao.desk.model.Gap;
import org.xinqiao.desk.model.GapKind;
import org.xinqiao.platform.Download;

/** 查漏接口. */
@RestController
class CheckUpController {

    /** So many of a kind are shown; the file has all. */
    private static final int SHOWN = 200;

    private final CheckUp checkUp;
    private final CheckUpFile exported;
    private final Clock clock;

    CheckUpController(CheckUp checkUp, CheckUpFile exported, Clock clock) {
        this.checkUp = checkUp;
        this.exported = exported;
        this.clock = clock;
    }

    record GapView(String code, String zh, String en, String detailZh, String detailEn) {}

    /** @param count of all of that kind, of which the first stand in the list */
    record KindView(
            GapKind kind, String zh, String en, String adviceZh, String adviceEn, int count, List<GapView> gaps) {}

    record CheckUpView(Instant at, List<KindView> kinds) {}

    /** Every kind, those without a gap as well: that nothing is missing there is worth seeing. */
    @GetMapping("/api/check-up")
    CheckUpView gaps(Viewer viewer) {
        List<Gap> all = checkUp.gaps(viewer);
        return new CheckUpView(
                clock.instant(),
                Stream.of(GapKind.values()).map(kind -> view(kind, all)).toList());
    }

    private static KindView view(GapKind kind, List<Gap> all) {
        List<Gap> these = all.stream().filter(gap -> gap.kind() == kind).toList();
        return new KindView(
                kind,
                kind.zh(),
                kind.en(),
                kind.adviceZh(),
                kind.adviceEn(),
                these.size(),
                these.stream()
                        .limit(SHOWN)
                        .map(gap -> new GapView(gap.code(), gap.zh(), gap.en(), gap.detailZh(), gap.detailEn()))
                        .toList());
    }

    @GetMapping("/api/check-up.xlsx")
    ResponseEntity<StreamingResponseBody> file(Viewer viewer) {
        List<Gap> all = exported.gaps(viewer);
        String mark = Download.mark(viewer.who().name(), viewer.who().account(), clock.instant());
        return Download.of("查漏.xlsx", Download.XLSX).body(out -> CheckUpSheet.write(all, mark, out));
    }
}
