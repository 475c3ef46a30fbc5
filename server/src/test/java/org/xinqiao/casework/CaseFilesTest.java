package org.xinqiao.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.files.FileId;
import org.xinqiao.files.FileProblem;
import org.xinqiao.files.Files;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("files that come with a reply (答复附件)")
class CaseFilesTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Files files;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Test
    void areReadByWhoeverMaySeeTheCase() {
        CaseId id = inHandling("电梯停运");
        FileId photo = broughtBy("housing");
        assertThat(mayRead("reviewer", photo)).isFalse();
        does("housing", id, new Command.Reply("已修好，见附件。", List.of(photo)));
        assertThat(mayRead("reviewer", photo)).isTrue();
        assertThat(mayRead("west", photo)).isFalse();
    }

    @Test
    void mustBeTheRepliersToGive() {
        CaseId id = inHandling("电梯又停");
        FileId others = broughtBy("water");
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> does("housing", id, new Command.Reply("见附件。", List.of(others))))
                .satisfies(found -> assertThat(found.problem()).isEqualTo(FileProblem.NOT_FOUND));
        assertThat(cases.find(viewers.named("housing"), id).orElseThrow().it().reply())
                .isNull();
    }

    @Test
    void goAlongWithAReplyToMergedCallers() {
        CaseId primary = inHandling("三号楼停梯");
        CaseId duplicate = registered("三号楼没电梯");
        does("dispatcher", duplicate, new Command.Merge(primary, "x", "同一部电梯"));
        FileId photo = broughtBy("housing");
        does("housing", primary, new Command.Reply("已修好。", List.of(photo)));
        does("reviewer", primary, new Command.AcceptReply(""));
        assertThat(cases.find(viewers.named("caller"), duplicate)
                        .orElseThrow()
                        .it()
                        .reply())
                .satisfies(reply -> assertThat(reply.attachments()).containsExactly(photo));
        assertThat(mayRead("caller", photo)).isTrue();
    }

    private CaseId inHandling(String title) {
        CaseId id = registered(title);
        UnitId housing = units.find("HOUSING").orElseThrow().id();
        does("dispatcher", id, new Command.Dispatch(housing, List.of(), "", null));
        does("housing", id, new Command.Sign(1));
        return id;
    }

    private CaseId registered(String title) {
        Facts facts = new Facts(
                Facts.Kind.HELP,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                title,
                title,
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "",
                null,
                false,
                null);
        NewCase wanted = new NewCase(UUID.randomUUID(), null, facts);
        Outcome outcome = cases.register(viewers.named("taker"), wanted);
        return ((Outcome.Done) outcome).it().id();
    }

    private void does(String who, CaseId id, Command command) {
        assertThat(cases.handle(viewers.named(who), id, 0, UUID.randomUUID(), command))
                .isInstanceOf(Outcome.Done.class);
    }

    private FileId broughtBy(String who) {
        byte[] text = "现场记录".getBytes(StandardCharsets.UTF_8);
        String id = files.add(new ByteArrayInputStream(text), "现场.txt", viewers.named(who))
                .id();
        return new FileId(Long.parseLong(id));
    }

    private boolean mayRead(String who, FileId file) {
        try {
            files.open(file, viewers.named(who));
            return true;
        } catch (ProblemFound found) {
            return false;
        }
    }
}
