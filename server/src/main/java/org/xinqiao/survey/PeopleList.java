package org.xinqiao.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.citizens.Caller;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.intake.SentTable;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SafeCell;
import org.xinqiao.survey.model.Drawn;
import org.xinqiao.survey.model.Survey;

/** 名单: people somebody listed in a sheet. Their numbers go to the room of citizens, sealed; a row that is not right is named. */
@Service
public class PeopleList {

    private static final int LONGEST = 200_000;
    private static final int MOST_TOLD = 100;
    private static final int LONGEST_NAME = 60;

    private final Sampling sampling;
    private final Citizens citizens;
    private final Areas areas;

    PeopleList(Sampling sampling, Citizens citizens, Areas areas) {
        this.sampling = sampling;
        this.citizens = citizens;
        this.areas = areas;
    }

    private record Columns(int phone, int name, int area) {}

    private record Read(Map<String, Caller> callers, Map<String, String> areas, List<FieldProblem> wrong) {}

    /**
     * Draws from it.
     *
     * @param skip whether rows that are not right are passed over, once they were told
     * @throws ProblemFound with {@link SurveyProblem#INVALID} naming each row, or {@link SurveyProblem#NO_TABLE}
     */
    @Transactional
    public Drawn draw(long id, byte[] content, String file, boolean skip, Sampling.Order order, Viewer viewer) {
        Survey survey = sampling.open(id, viewer);
        List<SentTable.Row> rows = SentTable.rows(content, LONGEST + 1);
        if (rows.size() > LONGEST) {
            throw new ProblemFound(SurveyProblem.LARGE_FRAME);
        }
        Read read = read(rows, survey.area());
        if (read.callers().isEmpty() || !skip && !read.wrong().isEmpty()) {
            SurveyProblem why = read.callers().isEmpty() ? SurveyProblem.NO_TABLE : SurveyProblem.INVALID;
            throw new ProblemFound(why, read.wrong().stream().limit(MOST_TOLD).toList());
        }
        List<String> phones = List.copyOf(read.callers().keySet());
        List<CitizenId> known = citizens.findOrCreate(List.copyOf(read.callers().values()));
        Map<CitizenId, String> located = new LinkedHashMap<>();
        for (int at = 0; at < phones.size(); at++) {
            located.put(known.get(at), read.areas().getOrDefault(phones.get(at), ""));
        }
        return sampling.fromList(id, located, file, order, viewer);
    }

    private Read read(List<SentTable.Row> rows, AreaCode home) {
        Read read = new Read(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        if (rows.isEmpty()) {
            return read;
        }
        Columns columns = columns(rows.getFirst());
        if (columns.phone() < 0) {
            read.wrong().add(wrong(rows.getFirst(), "第一行要有“电话”一列。", "the first row needs a column 电话 or phone."));
            return read;
        }
        rows.stream().skip(1).forEach(row -> read(row, columns, home, read));
        return read;
    }

    private static Columns columns(SentTable.Row head) {
        int phone = -1;
        int name = -1;
        int area = -1;
        for (int at = head.cells().size() - 1; at >= 0; at--) {
            String words = head.cell(at).toLowerCase(Locale.ROOT);
            if (words.contains("电话") || words.contains("手机") || words.contains("号码") || words.contains("phone")) {
                phone = at;
            } else if (words.contains("姓名") || words.contains("name")) {
                name = at;
            } else if (words.contains("区") || words.contains("area")) {
                area = at;
            }
        }
        return new Columns(phone, name, area);
    }

    private void read(SentTable.Row row, Columns columns, AreaCode home, Read into) {
        Optional<PhoneNumber> phone = PhoneNumber.parse(SafeCell.in(row.cell(columns.phone())));
        String name = SafeCell.in(row.cell(columns.name()));
        String place = row.cell(columns.area());
        Optional<AreaCode> area = place.isEmpty() ? Optional.of(home) : area(place, home);
        if (phone.isEmpty()) {
            into.wrong().add(wrong(row, "电话不是一个号码。", "the telephone is no number."));
        } else if (name.length() > LONGEST_NAME) {
            into.wrong().add(wrong(row, "姓名太长。", "the name is too long."));
        } else if (area.isEmpty()) {
            into.wrong()
                    .add(wrong(
                            row,
                            "区域“" + cut(place) + "”不在调查区域内。",
                            "the area \"" + cut(place) + "\" is none of the survey's."));
        } else if (into.callers().containsKey(phone.get().value())) {
            into.wrong().add(wrong(row, "电话和前面的行重复。", "the telephone stands in a row before."));
        } else {
            into.callers().put(phone.get().value(), new Caller(name, phone.get().value()));
            into.areas().put(phone.get().value(), area.get().value());
        }
    }

    private Optional<AreaCode> area(String place, AreaCode home) {
        Optional<AreaCode> code = AreaCode.parse(place).flatMap(areas::find).map(Area::code);
        return code.or(() -> areas.search(place, 5).stream()
                        .filter(each -> each.name().equals(place))
                        .map(Area::code)
                        .findFirst())
                .filter(home::contains);
    }

    private static String cut(String words) {
        return words.length() > 20 ? words.substring(0, 20) + "…" : words;
    }

    private static FieldProblem wrong(SentTable.Row row, String zh, String en) {
        return new FieldProblem("row:" + row.no(), "row", "第 " + row.no() + " 行：" + zh, "Row " + row.no() + ": " + en);
    }
}
