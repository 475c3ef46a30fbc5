package org.xinqiao.files.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.People;
import org.xinqiao.files.Files;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@DisplayName("files over HTTP (附件)")
class FilesOverHttpTest {

    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static int made;

    private final MockMvc http;
    private final People people;
    private MockHttpSession uploader = new MockHttpSession();

    @Autowired
    FilesOverHttpTest(MockMvc http, People people) {
        this.http = http;
        this.people = people;
    }

    @BeforeEach
    void signIn() throws Exception {
        uploader = somebody();
    }

    @Test
    void comeBackAsTheyWereForWhoeverBroughtThem() throws Exception {
        String id = idOf(upload("现场 照片.png", PNG).andExpect(status().isCreated()));
        http.perform(get("/api/files/" + id).session(uploader))
                .andExpect(status().isOk())
                .andExpect(content().bytes(PNG))
                .andExpect(content().contentType("image/png"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "sandbox; default-src 'none'; img-src 'self'; media-src 'self'"))
                .andExpect(header().string("Content-Disposition", startsWith("inline; ")));
    }

    @Test
    void loseWhatACameraWroteIntoThem() throws Exception {
        byte[] camera = HexFormat.of()
                .parseHex("ffd8" + "ffe1000e" + "457869660000" + "475053474753" + "fffe0006" + "47505347" + "ffd9");
        String id = idOf(upload("a.jpg", camera).andExpect(jsonPath("$.size").value(4)));
        http.perform(get("/api/files/" + id).session(uploader))
                .andExpect(content().bytes(HexFormat.of().parseHex("ffd8ffd9")));
    }

    @Test
    void areSavedNotShownUnlessTheyAreMedia() throws Exception {
        String id = idOf(upload("a.txt", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        http.perform(get("/api/files/" + id).session(uploader))
                .andExpect(header().string("Content-Disposition", startsWith("attachment; ")));
    }

    @Test
    void ofOthersLookLikeAbsentOnes() throws Exception {
        String id = idOf(upload("a.png", PNG));
        MockHttpSession other = somebody();
        String notTheirs = problem(http.perform(get("/api/files/" + id).session(other)));
        String absent = problem(http.perform(get("/api/files/999999").session(other)));
        assertThat(notTheirs).isEqualTo(absent).contains("files.not-found");
    }

    @Test
    void withWrongContentsAreRefused() throws Exception {
        upload("a.jpg", PNG)
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("files.not-what-it-claims"));
    }

    @Test
    void ofOtherKindsAreRefused() throws Exception {
        upload("a.exe", PNG)
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("files.unknown-type"));
    }

    @Test
    void withoutContentsAreRefused() throws Exception {
        upload("a.png", new byte[0]).andExpect(jsonPath("$.code").value("files.empty"));
    }

    @Test
    void thatAreTooLargeAreRefused() throws Exception {
        upload("a.txt", new byte[(int) Files.MOST + 1])
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("files.too-large"));
    }

    private MockHttpSession somebody() throws Exception {
        String name = "files" + made++;
        people.make(name, "handler", new UnitId(1), new AreaCode("1500"));
        return Browser.signIn(http, name);
    }

    private ResultActions upload(String name, byte[] bytes) throws Exception {
        return http.perform(multipart("/api/files")
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .session(uploader)
                .with(echo()));
    }

    private static String idOf(ResultActions result) throws Exception {
        return JsonPath.read(result.andReturn().getResponse().getContentAsString(), "$.id");
    }

    /** What is told, but for the number that every request has of its own. */
    private static String problem(ResultActions result) throws Exception {
        String told = result.andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return told.replaceFirst("\"request\":\"\\w+\"", "");
    }
}
