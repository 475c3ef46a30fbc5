package org.xinqiao.engines.matching;

/** 理由: why a unit is proposed; each kind carries the facts it rests on and can say itself in two languages. */
public sealed interface Reason {

    /** The reason as a sentence a dispatcher reads. */
    Bilingual explained(Names names);

    /** 职责条款: the duty list gives this matter in this area to the unit. */
    record DutyClause(String matter, String area, String clause) implements Reason {
        @Override
        public Bilingual explained(Names names) {
            Bilingual what = names.matter(matter);
            Bilingual where = names.area(area);
            return new Bilingual(
                    "职责清单：%s的“%s”由该单位主办，依据%s".formatted(where.zh(), what.zh(), clause),
                    "Duty list: this unit leads on \"%s\" in %s, under %s".formatted(what.en(), where.en(), clause));
        }
    }

    /** 属地管理优先: of several duties the one for the smaller area around the place was taken. */
    record Territory(String area) implements Reason {
        @Override
        public Bilingual explained(Names names) {
            Bilingual where = names.area(area);
            return new Bilingual(
                    "属地管理优先：诉求发生在%s辖区内".formatted(where.zh()),
                    "Territory first: it happened within %s".formatted(where.en()));
        }
    }

    /** 上级事项: the list has no line of its own for the matter; the one that contains it decides. */
    record WiderMatter(String asked, String found) implements Reason {
        @Override
        public Bilingual explained(Names names) {
            return new Bilingual(
                    "清单未单列“%s”，按上级事项“%s”认定"
                            .formatted(
                                    names.matter(asked).zh(),
                                    names.matter(found).zh()),
                    "The list has no line for \"%s\"; \"%s\" above it decides"
                            .formatted(
                                    names.matter(asked).en(),
                                    names.matter(found).en()));
        }
    }

    /** 待细化: matter or place is too coarse for one line; this many of the lines inside name the unit. */
    record TooCoarse(String matter, String area, int lines, int of) implements Reason {
        @Override
        public Bilingual explained(Names names) {
            Bilingual what = names.matter(matter);
            Bilingual where = names.area(area);
            return new Bilingual(
                    "事项或地点不够具体：%s“%s”范围内%d条职责中有%d条由该单位主办，请核实后派单".formatted(where.zh(), what.zh(), of, lines),
                    "Matter or place is too coarse: %d of %d duties inside \"%s\" in %s are this unit's; make sure before dispatch"
                            .formatted(lines, of, what.en(), where.en()));
        }
    }

    /** 属地兜底: no line speaks of the matter; the office of the territory receives it first and finds the holder. */
    record FirstReceiver(String matter, String area) implements Reason {
        @Override
        public Bilingual explained(Names names) {
            Bilingual what = names.matter(matter);
            Bilingual where = names.area(area);
            return new Bilingual(
                    "职责清单没有“%s”的条目，由%s属地单位先行接收核实".formatted(what.zh(), where.zh()),
                    "No line of the duty list speaks of \"%s\"; the office of %s receives it first and finds out"
                            .formatted(what.en(), where.en()));
        }
    }

    /** 历史派单: the unit was given the same before and kept it. */
    record PastDispatches(int kept, int of) implements Reason {
        @Override
        public Bilingual explained(Names names) {
            return new Bilingual(
                    "历史派单：同一事项在此区域办理过%d件，其中%d件由该单位办理".formatted(of, kept),
                    "History: of %d earlier cases of this matter here, %d were handled by this unit"
                            .formatted(of, kept));
        }
    }
}
