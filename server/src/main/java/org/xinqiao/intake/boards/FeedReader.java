package org.xinqiao.intake.boards;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * 读订阅源: what a feed says, RSS of any edition or Atom, by ROME. The document is read by jsoup before, which forgives what sites get
 * wrong and follows nothing that a document names: no entity and no document type is ever looked up.
 */
final class FeedReader {

    private static final String TIMES = "pubDate, published, updated, modified, issued, dc|date";

    private FeedReader() {}

    /** In the order in which the feed tells them. */
    static List<Post> read(Document document) throws Unreachable {
        prepare(document);
        try {
            SyndFeed feed = new SyndFeedInput(false, Locale.ROOT).build(new W3CDom().fromJsoup(document));
            // what a list of resources is about may be called otherwise each time; where it leads to is not
            boolean isList = feed.getFeedType().matches("rss_(0\\.90|1\\.0)");
            return feed.getEntries().stream()
                    .map(entry -> post(
                            entry,
                            isList ? first(entry.getLink(), entry.getUri()) : first(entry.getUri(), entry.getLink())))
                    .toList();
        } catch (FeedException | IllegalArgumentException _) {
            throw Unreachable.now("读到的不是 RSS 或 Atom。");
        }
    }

    /** Moments are written in more ways than feeds should; what a document calls its type is of no use. */
    private static void prepare(Document document) {
        document.childNodes().stream()
                .filter(DocumentType.class::isInstance)
                .toList()
                .forEach(org.jsoup.nodes.Node::remove);
        for (Element each : document.select(TIMES)) {
            Instant read = PostTime.read(each.text());
            each.text(read == null ? "" : read.toString());
        }
    }

    private static Post post(SyndEntry entry, String id) {
        Date at = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return new Post(
                id,
                "",
                PostReader.plain(first(entry.getTitle())),
                PostReader.plain(first(text(entry.getContents()), value(entry.getDescription()))),
                first(entry.getAuthor()),
                "",
                at == null ? null : at.toInstant());
    }

    private static String text(List<SyndContent> parts) {
        return parts.stream().map(FeedReader::value).collect(Collectors.joining("\n"));
    }

    private static String value(@Nullable SyndContent part) {
        return part == null ? "" : first(part.getValue());
    }

    private static String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }
}
