package org.xinqiao.insight.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.insight.Report;
import org.xinqiao.insight.model.Amount;
import org.xinqiao.insight.model.Edits;
import org.xinqiao.insight.model.ReportContent;
import org.xinqiao.insight.model.ReportContent.Changed;
import org.xinqiao.insight.model.ReportFigure;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.ReportTable;
import org.xinqiao.insight.model.Said;
import org.xinqiao.insight.model.Section;
import org.xinqiao.insight.model.Shown;

/** 报告的样子: reports as pages show them. */
final class ReportViews {

    private ReportViews() {}

    /**
     * 一份报告.
     *
     * @param isNew whether the viewer was told of it and has not opened it
     * @param steps how many steps counting has, of which so many are done
     */
    record ReportRow(
            String id,
            ReportKind kind,
            String area,
            Said areaName,
            String matter,
            Said matterName,
            Said title,
            LocalDate begins,
            LocalDate ends,
            Report.State state,
            boolean bySchedule,
            String askedBy,
            Instant askedAt,
            int done,
            int steps,
            @Nullable Instant countedAt,
            boolean isEdited,
            @Nullable Instant releasedAt,
            String releasedBy,
            String checksum,
            @Nullable String corrects,
            String why,
            @Nullable String correctedBy,
            boolean isNew,
            int version) {

        static ReportRow of(Report it, boolean isNew) {
            Report.About about = it.about();
            Report.Release release = it.release();
            Report.Correction correction = it.correction();
            return new ReportRow(
                    Long.toString(it.id()),
                    about.kind(),
                    about.area().value(),
                    about.areaName(),
                    about.matter(),
                    about.matterName(),
                    about.title(),
                    about.period().begins(),
                    about.period().ends(),
                    it.state(),
                    it.bySchedule(),
                    it.asked().name(),
                    it.asked().at(),
                    it.done(),
                    Report.STEPS,
                    it.counted(),
                    !it.edits().equals(Edits.NONE),
                    release == null ? null : release.by().at(),
                    release == null ? "" : release.by().name(),
                    release == null ? "" : release.checksum(),
                    correction == null ? null : Long.toString(correction.of()),
                    correction == null ? "" : correction.why(),
                    it.correctedBy() == null ? null : Long.toString(it.correctedBy()),
                    isNew,
                    it.version());
        }
    }

    record ReportPage(List<ReportRow> items, @Nullable String next) {}

    /** 指标, as it is shown. */
    record FigureView(
            String code,
            Said name,
            Said what,
            String now,
            String before,
            Said change,
            String lastYear,
            Said yearChange) {

        static FigureView of(ReportFigure it) {
            return new FigureView(
                    it.code(),
                    it.name(),
                    it.what(),
                    it.shown(),
                    shown(it, it.before()),
                    it.change(),
                    shown(it, it.lastYear()),
                    it.yearChange());
        }

        private static String shown(ReportFigure it, @Nullable Amount then) {
            return then == null ? "—" : Shown.of(it.unit(), then);
        }
    }

    /** 单元格. @param number absent of words */
    record CellView(Said text, @Nullable Double number) {}

    record TableView(
            String code,
            Said name,
            List<Said> heads,
            List<List<CellView>> rows,
            ReportTable.@Nullable Chart chart,
            int drawn) {

        static TableView of(ReportTable it) {
            return new TableView(
                    it.code(),
                    it.name(),
                    it.heads(),
                    it.rows().stream()
                            .map(row -> row.stream()
                                    .map(cell -> new CellView(
                                            cell.text(),
                                            cell.number() == null
                                                    ? null
                                                    : cell.number().doubleValue()))
                                    .toList())
                            .toList(),
                    it.chart(),
                    it.drawn());
        }
    }

    /**
     * 章节.
     *
     * @param generated what was written of it by rule
     * @param words as it is read: by rule, or by whoever edited it
     * @param isOwn whether somebody wrote them
     * @param isLeftOut whether readers do not see it
     */
    record SectionView(
            String code,
            Said name,
            Said generated,
            Said words,
            boolean isOwn,
            boolean isLeftOut,
            List<FigureView> figures,
            List<TableView> tables) {

        static SectionView of(Section it, Edits edits) {
            Said own = edits.words().get(it.code());
            return new SectionView(
                    it.code(),
                    it.name(),
                    it.words(),
                    own == null ? it.words() : own,
                    own != null,
                    edits.leftOut().contains(it.code()),
                    it.figures().stream().map(FigureView::of).toList(),
                    it.tables().stream().map(TableView::of).toList());
        }
    }

    /** 增加的章节. */
    record AddedView(Said name, Said words) {}

    /**
     * 报告正文.
     *
     * @param changes which figures came out differently when it was counted again
     * @param mayEdit whether the viewer may work on it as it stands
     * @param mayRelease likewise
     * @param isOwnWork whether the viewer worked on it, so that somebody else has to release it
     */
    record ReportDetail(
            ReportRow report,
            List<SectionView> sections,
            List<AddedView> added,
            List<Changed> changes,
            boolean mayEdit,
            boolean mayRelease,
            boolean mayCorrect,
            boolean isOwnWork) {

        static ReportDetail of(Report it, ReportContent content, Viewer viewer) {
            boolean works = viewer.may(Power.EDIT_REPORTS);
            boolean isOpen = it.state() == Report.State.DRAFT;
            Stream<SectionView> sections = content.sections().stream()
                    .map(section -> SectionView.of(section, it.edits()))
                    .filter(section -> isOpen && works || !section.isLeftOut());
            return new ReportDetail(
                    ReportRow.of(it, false),
                    sections.toList(),
                    it.edits().added().stream()
                            .map(one -> new AddedView(one.name(), one.words()))
                            .toList(),
                    it.changes(),
                    works && (isOpen || it.state() == Report.State.FAILED),
                    viewer.may(Power.RELEASE_REPORTS) && isOpen,
                    works && it.isReleased() && it.correctedBy() == null,
                    it.isEditedBy(viewer));
        }
    }
}
