package org.xinqiao.intake.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a feed (订阅源) of any edition")
class FeedReaderTest {

    private static List<Post> read(String feed) throws Unreachable {
        return FeedReader.read(Jsoup.parse(feed, "http://a.example/", Parser.xmlParser()));
    }

    private static Post only(String feed) throws Unreachable {
        List<Post> posts = read(feed);
        assertThat(posts).hasSize(1);
        return posts.getFirst();
    }

    private static String rss(String item) {
        return "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>t</title>"
                + "<link>http://a.example/</link><description>d</description><item>" + item + "</item></channel></rss>";
    }

    @Test
    void isReadAsRss() throws Exception {
        Post post = only(rss("<guid isPermaLink=\"false\">p-1</guid><link>http://a.example/1</link><title>路灯</title>"
                + "<author>网友甲</author><description>短的</description>"
                + "<content:encoded><![CDATA[<p>东区路灯<br>不亮</p>]]></content:encoded>"
                + "<pubDate>Thu, 26 Nov 2026 10:00:00 +0800</pubDate>"));
        assertThat(post.id()).isEqualTo("p-1");
        assertThat(post.title()).isEqualTo("路灯");
        assertThat(post.text()).isEqualTo("东区路灯\n不亮");
        assertThat(post.author()).isEqualTo("网友甲");
        assertThat(post.at()).isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));
    }

    @Test
    void isReadAsAtomWhateverKindItsTextIs() throws Exception {
        String entry = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>urn:f</id><updated>2026-11-26T00:00:00Z</updated>
                <entry><id>urn:1</id><title type="html">井盖 &amp;amp; 路灯</title><author><name>乙</name></author>
                  <link rel="self" href="http://a.example/self"/><link href="http://a.example/1"/>
                  <updated>2026-11-26T02:00:00Z</updated>%s</entry></feed>
                """;
        Post html = only(entry.formatted("<content type=\"html\">&lt;p&gt;西区&lt;/p&gt;</content>"));
        Post xhtml = only(entry.formatted(
                "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>西区</p></div></content>"));
        Post summary = only(entry.formatted("<summary>西区</summary>"));
        assertThat(List.of(html, xhtml, summary)).allSatisfy(post -> {
            assertThat(post.id()).isEqualTo("urn:1");
            assertThat(post.title()).isEqualTo("井盖 & 路灯");
            assertThat(post.text()).isEqualTo("西区");
            assertThat(post.author()).isEqualTo("乙");
            assertThat(post.at()).isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));
        });
    }

    @Test
    void isReadAsAListOfResourcesUnderAnyPrefix() throws Exception {
        Post post = only("""
                <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                       xmlns:d="http://purl.org/dc/elements/1.1/">
                <channel r:about="http://a.example/"><title>t</title><link>http://a.example/</link><description>d</description></channel>
                <item r:about="urn:other"><title>噪声</title><link>http://a.example/9</link><description>东区</description>
                  <d:creator>丙</d:creator></item></r:RDF>
                """);
        assertThat(post.id()).isEqualTo("http://a.example/9");
        assertThat(post.author()).isEqualTo("丙");
        assertThat(post.text()).isEqualTo("东区");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26 10:00:00", "2026/11/26 10:00", "2026年11月26日 10:00", "2026-11-26T02:00:00Z"})
    void tellsMomentsAsSitesWriteThem(String at) throws Exception {
        assertThat(only(rss("<guid>1</guid><title>t</title><pubDate>" + at + "</pubDate>"))
                        .at())
                .isEqualTo(Instant.parse("2026-11-26T02:00:00Z"));
    }

    @Test
    void isForgivenWhatSitesGetWrong() throws Exception {
        Post post = only("﻿\n"
                + rss("<link>http://a.example/?a=1&b=2</link><title>路灯 & 井盖</title><pubDate>昨天</pubDate>")
                        .replace("</rss>", ""));
        assertThat(post.id()).isEqualTo("http://a.example/?a=1&b=2");
        assertThat(post.title()).isEqualTo("路灯 & 井盖");
        assertThat(post.at()).isNull();
    }

    @Test
    void hasNothingLookedUpThatItNames() throws Exception {
        String type =
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>";
        Post post = only(type + rss("<guid>1</guid><title>东区&x;&b;</title>"));
        assertThat(post.title()).startsWith("东区").doesNotContain("root:", "haha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "你好", "<html><body>rss</body></html>", "<rss", "<feed>", "{\"rss\":1}"})
    void isToldFromAnythingElse(String other) {
        assertThatThrownBy(() -> read(other)).isInstanceOf(Unreachable.class);
    }
}
