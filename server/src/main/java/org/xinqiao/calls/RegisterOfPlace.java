package org.xinqiao.calls;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.calls.store.HotlineTable;
import org.xinqiao.calls.store.QueueTable;
import org.xinqiao.calls.store.SeatTable;
import org.xinqiao.calls.store.SkillTable;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.PlaceTable;

/** Takes in what the place has set for its telephones. A place that says nothing has none. */
@Component
class RegisterOfPlace implements PlaceLoader {

    private static final int FLOOR = 60;

    private final HotlineTable hotlines;
    private final QueueTable queues;
    private final SeatTable seats;
    private final SkillTable skills;
    private final RegisterRows rows;

    RegisterOfPlace(HotlineTable hotlines, QueueTable queues, SeatTable seats, SkillTable skills, RegisterRows rows) {
        this.hotlines = hotlines;
        this.queues = queues;
        this.seats = seats;
        this.skills = skills;
        this.rows = rows;
    }

    @Override
    public String room() {
        return "calls";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return !hotlines.isEmpty();
    }

    @Override
    public String load(Path place) {
        PlaceTable lines = PlaceTable.of(place, "city/hotlines.csv");
        if (!lines.exists()) {
            return "no hotlines";
        }
        PlaceTable.of(place, "city/centres.csv").read(RegisterRows::centre).forEach(queues::put);
        rows.queues(place).forEach(queues::add);
        List<SeatPost> posts = PlaceTable.of(place, "city/seats.csv").read(RegisterRows::post);
        seats.add(posts);
        PlaceTable.of(place, "city/skills.csv").read(RegisterRows::skill).forEach(skills::put);
        skills.addBreaks(PlaceTable.of(place, "city/breaks.csv").read(RegisterRows::pause));
        rows.skills(place).forEach(skills::replace);
        List<Hotline> read = lines.read(rows::hotline);
        read.forEach(hotlines::add);
        return read.size() + " hotlines, " + posts.size() + " seats";
    }
}
