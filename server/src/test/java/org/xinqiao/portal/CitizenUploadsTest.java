package org.xinqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.portal.CitizenBrowser.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.portal.CitizenBrowser.Citizen;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a citizen sends a film in pieces (续传, tus 1.0.0)")
class CitizenUploadsTest {

    private static final String DOOR = "/api/portal/uploads";
    private static final String PIECE = "application/offset+octet-stream";
    private static int made;

    private final byte[] film = Arrays.copyOf(
            new byte[] {0, 0, 0, 16, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 0, 0, 0, 0, 0, 8, 'm', 'd', 'a', 't'
            },
            24);

    @Autowired
    private CitizenBrowser browser;

    @Autowired
    private MockMvc http;

    private Citizen citizen = Citizen.nobody("10.3.0.1");

    @BeforeEach
    void signIn() throws Exception {
        made++;
        citizen = browser.signIn("1390000600" + made, "10.6.0." + made);
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Tus-Resumable", "1.0.0").with(citizen.sends()));
    }

    private static String metadata(String... pairs) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            all.append(i == 0 ? "" : ",").append(pairs[i]).append(' ').append(base64(pairs[i + 1]));
        }
        return all.toString();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions begin(String name, long size) throws Exception {
        return send(post(DOOR).header("Upload-Length", size).header("Upload-Metadata", metadata("filename", name)));
    }

    private String begun() throws Exception {
        return Objects.requireNonNull(begin("路灯.mp4", film.length)
                .andExpect(status().isCreated())
                .andExpect(header().string("Tus-Resumable", "1.0.0"))
                .andExpect(header().exists("Upload-Expires"))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private ResultActions piece(String upload, int from, int until) throws Exception {
        return send(patch(upload)
                .contentType(PIECE)
                .header("Upload-Offset", from)
                .content(Arrays.copyOfRange(film, from, until)));
    }

    private String photoKey(String upload) throws Exception {
        return read(http.perform(get(upload))).path("photoKey").stringValue();
    }

    @Test
    void goesOnWhereItBrokeOffAndHangsOnTheCase() throws Exception {
        String upload = begun();
        piece(upload, 0, 10).andExpect(status().isNoContent()).andExpect(header().string("Upload-Offset", "10"));
        send(head(upload))
                .andExpect(status().isOk())
                .andExpect(header().string("Upload-Offset", "10"))
                .andExpect(header().string("Upload-Length", "24"))
                .andExpect(header().string("Cache-Control", "no-store"));
        piece(upload, 0, 10)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("files.wrong-offset"));
        piece(upload, 10, 24).andExpect(status().isNoContent()).andExpect(header().string("Upload-Offset", "24"));
        String number = browser.submit(citizen, "路灯坏了三天，晚上很黑，请尽快修好。", ",\"photos\":[\"" + photoKey(upload) + "\"]");
        String file = read(browser.look(citizen, "/api/portal/cases/" + number))
                .path("photos")
                .get(0)
                .path("id")
                .stringValue();
        String path = "/api/portal/cases/" + number + "/files/" + file;
        browser.look(citizen, path)
                .andExpect(content().bytes(film))
                .andExpect(content().contentType("video/mp4"));
        browser.look(citizen, path + "?preview=true").andExpect(status().isNotFound());
        part(path, "bytes=4-9")
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 4-9/" + film.length))
                .andExpect(content().bytes(Arrays.copyOfRange(film, 4, 10)));
        part(path, "bytes=20-")
                .andExpect(status().isPartialContent())
                .andExpect(content().bytes(Arrays.copyOfRange(film, 20, film.length)));
    }

    /** As a player asks that jumps to somewhere in a film. */
    private ResultActions part(String path, String range) throws Exception {
        return http.perform(get(path).with(citizen.sends()).header("Range", range));
    }

    @Test
    void inPiecesThatAreLargerThanAnyForm() throws Exception {
        byte[] large = Arrays.copyOf(film, 6 * 1024 * 1024);
        String upload = Objects.requireNonNull(
                begin("a.mp4", large.length).andReturn().getResponse().getHeader("Location"));
        send(patch(upload).contentType(PIECE).header("Upload-Offset", 0).content(large))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Upload-Offset", Integer.toString(large.length)));
        assertThat(photoKey(upload)).isNotEmpty();
    }

    @Test
    void hangsNothingHalfOnACase() throws Exception {
        String upload = begun();
        piece(upload, 0, 23);
        http.perform(get(upload))
                .andExpect(jsonPath("$.state").value("RECEIVING"))
                .andExpect(jsonPath("$.photoKey").doesNotExist());
    }

    @Test
    void isToldWhenItIsNoFilm() throws Exception {
        String upload = Objects.requireNonNull(
                begin("a.webm", 3).andReturn().getResponse().getHeader("Location"));
        piece(upload, 0, 3).andExpect(status().isNoContent());
        http.perform(get(upload))
                .andExpect(jsonPath("$.state").value("REFUSED"))
                .andExpect(jsonPath("$.problem").value("files.not-what-it-claims"));
        begin("a.exe", 3).andExpect(status().isUnsupportedMediaType());
        begin("a.mp4", 1L << 40).andExpect(status().isContentTooLarge());
    }

    @Test
    void isGivenUp() throws Exception {
        String upload = begun();
        send(delete(upload)).andExpect(status().isNoContent());
        send(head(upload)).andExpect(status().isNotFound());
        http.perform(get(upload)).andExpect(jsonPath("$.code").value("files.no-upload"));
    }

    @Test
    void isNotUnderstoodInAnyOtherLanguage() throws Exception {
        http.perform(post(DOOR).header("Upload-Length", 1).with(citizen.sends()))
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("portal.tus-version"));
        send(post(DOOR)).andExpect(status().isBadRequest());
        send(post(DOOR).header("Upload-Length", "-1")).andExpect(status().isBadRequest());
        send(post(DOOR).header("Upload-Length", 1).header("Upload-Metadata", "filename %%%"))
                .andExpect(status().isBadRequest());
        String upload = begun();
        send(patch(upload).contentType("text/plain").header("Upload-Offset", 0).content("x"))
                .andExpect(status().isUnsupportedMediaType());
        send(patch(upload).contentType(PIECE).content("x")).andExpect(status().isBadRequest());
    }

    @Test
    void fromAStrangerOnlyForSomeWork() throws Exception {
        citizen = Citizen.nobody("10.3.1.1");
        begin("a.mp4", 3)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("portal.puzzle-unsolved"));
        var solved = CitizenBrowser.JSON.readTree("{" + browser.solved("10.3.1.1") + "}");
        send(post(DOOR)
                        .header("Upload-Length", 3)
                        .header(
                                "Upload-Metadata",
                                metadata(
                                        "filename",
                                        "a.mp4",
                                        "puzzleKey",
                                        solved.path("puzzleKey").stringValue(),
                                        "answer",
                                        solved.path("answer").stringValue())))
                .andExpect(status().isCreated());
    }

    @Test
    void butNotTooOftenFromOneAddress() throws Exception {
        for (int i = 0; i < 20; i++) {
            begin("a.mp4", 3).andExpect(status().isCreated());
        }
        begin("a.mp4", 3).andExpect(status().isTooManyRequests());
    }
}
