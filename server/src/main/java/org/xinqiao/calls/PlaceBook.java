package org.xinqiao.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccountId;
import org.xinqiao.calls.floor.FloorBook;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.SeatProfile;
import org.xinqiao.platform.ProblemFound;

/** 话务规则: what the register says, as the floor asks for it. */
@Component
class PlaceBook implements FloorBook {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceBook.class);
    private static final String WELCOME = "welcome";
    private static final String AFTER_HOURS = "afterhours";
    private static final String CLOSED = "closed";
    private static final String BLOCKED = "blocked";

    /** What leads nowhere in the register leads here. */
    private static final String MAIN_NUMBER = "12345";

    private final CallRegister register;
    private final Citizens citizens;
    private final SpokenWords spoken;

    PlaceBook(CallRegister register, Citizens citizens, SpokenWords spoken) {
        this.register = register;
        this.citizens = citizens;
        this.spoken = spoken;
    }

    @Override
    public CallPlan plan() {
        return register.plan();
    }

    @Override
    public Optional<SeatProfile> profile(String extension, long agent) {
        return open(extension).map(post -> register.profile(post, new AccountId(agent)));
    }

    /** Whether there is a seat of that extension at which somebody may sit. */
    boolean isOpen(String extension) {
        return open(extension).isPresent();
    }

    private Optional<SeatPost> open(String extension) {
        return register.post(extension).filter(SeatPost::enabled);
    }

    @Override
    public Reception receive(String caller, String dialled, Instant now) {
        Hotline hotline = register.dialled(dialled)
                .or(() -> register.dialled(MAIN_NUMBER))
                .orElseThrow(() -> new IllegalStateException("no hotline is open, not even " + MAIN_NUMBER));
        Long citizen = citizen(caller);
        if (register.blocked(hotline, caller, now).isPresent()) {
            return new Reception(line(hotline), citizen, Treatment.BLOCKED, List.of(BLOCKED), "");
        }
        if (!register.open(hotline, now) && hotline.opening().afterHours() != AfterHours.QUEUE) {
            Treatment treatment =
                    hotline.opening().afterHours() == AfterHours.VOICEMAIL ? Treatment.VOICEMAIL : Treatment.ANNOUNCE;
            String usual = treatment == Treatment.VOICEMAIL ? AFTER_HOURS : CLOSED;
            return new Reception(line(hotline), citizen, treatment, List.of(say(hotline.closing(), usual)), "");
        }
        List<String> sounds = new ArrayList<>();
        register.outage(hotline.place(), now).flatMap(spoken::sound).ifPresent(sounds::add);
        sounds.add(say(hotline.welcome(), WELCOME));
        Optional<String> menu = register.menuWords(hotline).flatMap(spoken::sound);
        Line line = menu.isPresent() ? withMenu(hotline) : line(hotline);
        return new Reception(line, citizen, Treatment.QUEUE, sounds, menu.orElse(""));
    }

    private String say(Optional<Announcement> words, String otherwise) {
        return words.flatMap(spoken::sound).orElse(otherwise);
    }

    /** Who calls; null for a number that is withheld or none. A caller is put through even while nobody can be looked up. */
    private @Nullable Long citizen(String caller) {
        try {
            return caller.isBlank() ? null : citizens.findOrCreate("", caller).value();
        } catch (ProblemFound noNumber) {
            return null;
        } catch (RuntimeException away) {
            LOG.warn("来电人暂时查不到 / callers cannot be looked up just now: {}", away.toString());
            return null;
        }
    }

    private Line withMenu(Hotline hotline) {
        Map<String, Line> menu = new HashMap<>();
        for (Hotline choice : register.menu(hotline)) {
            if (choice.menuKey() != null) {
                menu.put(choice.menuKey().toString(), line(choice));
            }
        }
        return line(hotline, menu);
    }

    private static Line line(Hotline hotline) {
        return line(hotline, Map.of());
    }

    private static Line line(Hotline hotline, Map<String, Line> menu) {
        return new Line(
                hotline.id().value(),
                hotline.place().value(),
                hotline.number(),
                hotline.queue(),
                hotline.demand(),
                hotline.priority(),
                hotline.emergency(),
                menu);
    }

    @Override
    public Optional<Line> line(long hotline) {
        return hotline == 0
                ? Optional.empty()
                : register.find(new HotlineId(hotline)).map(PlaceBook::line);
    }

    /** The main line, in whose name others are called. */
    Line ownLine() {
        return register.dialled(MAIN_NUMBER)
                .map(PlaceBook::line)
                .orElseThrow(() -> new ProblemFound(CallProblem.NO_NUMBER));
    }

    @Override
    public Optional<String> number(long citizen) {
        return citizens.numberToCall(new CitizenId(citizen));
    }
}
