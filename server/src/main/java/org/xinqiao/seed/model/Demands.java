package org.xinqiao.seed.model;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts.Channel;
import org.xinqiao.casework.model.Facts.Kind;
import org.xinqiao.casework.model.Facts.Urgency;
import org.xinqiao.catalogue.Matter;

/** 诉求内容: puts together what somebody asks, out of what the catalogue says that people say. */
public final class Demands {

    private static final Pattern ASKS = Pattern.compile("吗|怎么|怎样|什么|多少|哪|几[天点年个岁号级折楼]|谁|如何|要不要|有没有|还没影");
    private static final Pattern SUGGESTS = Pattern.compile("^(建议|请|希望|能不能|可不可以)|能不能");
    private static final Pattern TELLS_ON = Pattern.compile("举报|有人|偷偷|半夜|黑[车厂]|假|骗|非法|无证|没牌照|公车|私用");
    private static final Shares<Channel> CHANNELS = Shares.of(List.of(Channel.values()), Demands::weight);
    private static final double PRAISES = 0.012;
    private static final double APPEALS = 0.006;
    private static final double LEAVES_WORD = 0.012;
    private static final double AT_HOME = 0.55;
    private static final double UNCLEAR = 0.012;

    private final MatterShares matters;
    private final Spots spots;
    private final Folk folk;
    private final Words words;

    public Demands(MatterShares matters, Spots spots, Folk folk, Words words) {
        this.matters = matters;
        this.spots = spots;
        this.folk = folk;
        this.words = words;
    }

    private static double weight(Channel channel) {
        return switch (channel) {
            case PHONE -> 780;
            case WECHAT -> 90;
            case APP -> 45;
            case PORTAL -> 35;
            case PATROL -> 20;
            case BOARD -> 14;
            case SMS -> 6;
            case EMAIL -> 4;
            case WALK_IN -> 4;
            case LEADER -> 2;
            case IMPORT -> 0;
        };
    }

    /** What comes in at that moment. */
    public Demand at(Instant when, Draw draw) {
        Matter matter = matters.at(when, draw);
        String phrase = draw.one(matter.examples());
        Folk.Person person = folk.isNameless(draw) ? null : folk.somebody(draw);
        Spot spot = person != null && draw.chance(AT_HOME) ? spots.at(person.number(), draw) : spots.somewhere(draw);
        return demand(kind(phrase, draw), matter, phrase, spot, person, draw);
    }

    /** The same that somebody else has asked, in words of their own. */
    public Demand like(Demand first, Draw draw) {
        Folk.Person person = folk.isNameless(draw) ? null : folk.somebody(draw);
        Channel channel = CHANNELS.draw(draw);
        String text = trouble(channel, first.title(), draw);
        return new Demand(
                first.kind(),
                first.urgency(),
                channel,
                first.title(),
                text,
                first.matter(),
                true,
                first.spot(),
                false,
                person);
    }

    private Demand demand(Kind kind, Matter matter, String phrase, Spot spot, Folk.@Nullable Person person, Draw draw) {
        Channel channel = CHANNELS.draw(draw);
        boolean isPlaced = kind != Kind.QUESTION && kind != Kind.SUGGESTION;
        String said = kind == Kind.QUESTION && !ASKS.matcher(phrase).find() ? phrase + "该怎么办" : phrase;
        String title = isPlaced ? spot.name() + said : said;
        return new Demand(
                kind,
                urgency(kind, draw),
                channel,
                title,
                text(kind, channel, spot, said, draw),
                matter.code(),
                !draw.chance(UNCLEAR),
                spot,
                draw.chance(kind == Kind.REPORT ? 0.3 : 0.01),
                person);
    }

    private static Kind kind(String phrase, Draw draw) {
        double rare = draw.share();
        if (rare < PRAISES) {
            return Kind.PRAISE;
        }
        if (rare < PRAISES + APPEALS) {
            return Kind.APPEAL;
        }
        if (rare < PRAISES + APPEALS + LEAVES_WORD) {
            return Kind.MESSAGE;
        }
        if (SUGGESTS.matcher(phrase).find()) {
            return Kind.SUGGESTION;
        }
        if (ASKS.matcher(phrase).find()) {
            return draw.chance(0.9) ? Kind.QUESTION : Kind.HELP;
        }
        if (TELLS_ON.matcher(phrase).find() && draw.chance(0.6)) {
            return Kind.REPORT;
        }
        double which = draw.share();
        return which < 0.22 ? Kind.QUESTION : which < 0.57 ? Kind.HELP : Kind.COMPLAINT;
    }

    private static Urgency urgency(Kind kind, Draw draw) {
        double which = draw.share();
        boolean canBurn = kind == Kind.HELP || kind == Kind.COMPLAINT || kind == Kind.REPORT;
        if (!canBurn || which >= 0.05) {
            return Urgency.NORMAL;
        }
        return which < 0.006 ? Urgency.CRITICAL : Urgency.URGENT;
    }

    private String text(Kind kind, Channel channel, Spot spot, String phrase, Draw draw) {
        return switch (kind) {
            case QUESTION -> question(channel, phrase, draw);
            case SUGGESTION ->
                words.say("opening." + channel, draw) + phrase + "。" + words.say("suggestion.wish", draw) + made(draw);
            case PRAISE -> words.say("praise", draw, "street", spot.street()) + made(draw);
            case APPEAL -> words.say("appeal", draw, "phrase", phrase) + made(draw);
            case MESSAGE -> words.say("message", draw, "phrase", phrase) + made(draw);
            case HELP, COMPLAINT, REPORT -> trouble(channel, spot.address() + "，" + phrase, draw);
        };
    }

    private String question(Channel channel, String phrase, Draw draw) {
        String more = draw.chance(0.5) ? words.say("question.more", draw) : "";
        return words.say("opening." + channel, draw)
                + words.say("question", draw, "phrase", phrase)
                + more
                + words.say("question.wish", draw)
                + made(draw);
    }

    private String trouble(Channel channel, String what, Draw draw) {
        StringBuilder text = new StringBuilder(words.say("opening." + channel, draw))
                .append(what)
                .append('。');
        text.append(words.say("trouble.since", draw, "days", Integer.toString(draw.from(2, 40))));
        if (draw.chance(0.6)) {
            text.append(words.say("trouble.harm", draw, "money", Integer.toString(draw.from(1, 200) * 50)));
        }
        if (draw.chance(0.45)) {
            text.append(words.say("trouble.tried", draw));
        }
        return text.append(words.say("trouble.wish", draw)).append(made(draw)).toString();
    }

    /** Whoever reads it, wherever it gets to, must see that nobody asked this. */
    private String made(Draw draw) {
        return words.say("made", draw);
    }
}
