package org.xinqiao.calls.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.xinqiao.calls.AfterHours;
import org.xinqiao.calls.Hotline;
import org.xinqiao.calls.HotlineClass;
import org.xinqiao.calls.HotlineQueue;
import org.xinqiao.calls.Merging;
import org.xinqiao.calls.model.DemandWords;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.worktime.WeekHours;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.SheetFoot;

/** 热线表: the register of the hotlines as a workbook. */
@Component
class HotlineSheet {

    private static final List<String> HEAD = List.of(
            "号码 number",
            "原号码 old numbers",
            "名称 name",
            "英文名 English name",
            "类别 class",
            "责任单位 owner",
            "归并方式 merging",
            "队列 queue",
            "菜单按键 key",
            "开菜单 menu",
            "服务时间 hours",
            "法定假日休息 holidays",
            "非服务时间 after hours",
            "播报 greeting",
            "非服务时间播报 closed",
            "优先秒数 head start",
            "技能要求 demand",
            "应急 emergency",
            "状态 status");

    private static final Map<HotlineClass, String> CLASSES = Map.of(
            HotlineClass.CONSULTING, "政务咨询投诉",
            HotlineClass.PUBLIC_SERVICE, "公共服务",
            HotlineClass.SPECIALIST, "专业与应急");
    private static final Map<Merging, String> MERGINGS = Map.of(
            Merging.MERGED, "整体并入",
            Merging.BOTH_NUMBERS, "双号并行",
            Merging.SUB_CENTRE, "设分中心");
    private static final Map<AfterHours, String> AFTER = Map.of(
            AfterHours.VOICEMAIL, "留言",
            AfterHours.ANNOUNCE, "播报后挂断",
            AfterHours.QUEUE, "照常排队");
    private static final Map<Hotline.Status, String> STATES = Map.of(
            Hotline.Status.PLANNED, "筹备",
            Hotline.Status.OPEN, "开通",
            Hotline.Status.CLOSED, "停用");

    private final Units units;

    HotlineSheet(Units units) {
        this.units = units;
    }

    /**
     * Every cell is text, which is never reckoned.
     *
     * @param mark who takes it out of the house, and when
     */
    void write(RegisterBook book, String mark, OutputStream out) throws IOException {
        Map<QueueId, String> queues =
                book.queues().stream().collect(Collectors.toMap(HotlineQueue::code, HotlineQueue::name));
        try (Workbook workbook = new Workbook(out, "Xinqiao", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("归并热线");
            line(sheet, 0, HEAD);
            int row = 1;
            for (Hotline it : book.hotlines()) {
                line(sheet, row++, cells(it, queues));
            }
            sheet.freezePane(3, 1);
            SheetFoot.put(sheet, mark);
        }
    }

    private static void line(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
    }

    private List<String> cells(Hotline it, Map<QueueId, String> queues) {
        UnitId owner = it.owner();
        WeekHours week = it.opening().week();
        return List.of(
                it.number(),
                String.join("、", it.oldNumbers()),
                it.name(),
                it.nameEn(),
                CLASSES.getOrDefault(it.clazz(), ""),
                owner == null ? "" : units.find(owner).map(Unit::name).orElse(""),
                MERGINGS.getOrDefault(it.merging(), ""),
                queues.getOrDefault(it.queue(), it.queue().value()),
                it.menuKey() == null ? "" : String.valueOf(it.menuKey()),
                yes(it.menuOn()),
                week == null ? "全天" : HotlineViews.written(week),
                yes(it.opening().holidays()),
                AFTER.getOrDefault(it.opening().afterHours(), ""),
                it.greeting(),
                it.opening().closedWords(),
                it.emergency() ? "" : Long.toString(it.priority().headStart().toSeconds()),
                DemandWords.written(it.demand()),
                yes(it.emergency()),
                STATES.getOrDefault(it.status(), ""));
    }

    private static String yes(boolean it) {
        return it ? "是" : "";
    }
}
