package org.xinqiao.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.breach.BrokenHouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Nothing fetches an address that somebody gives, so nobody can make the house fetch one of theirs. Who opens connections
 * lists the addresses in the settings, and the package here: the database, the identity providers, the switch, the recogniser of voices,
 * what carries notices, what messages of other sites and of WeChat come from, what looks into
 * files, and where files lie.
 */
@DisplayName("No room opens a connection (对外连接) but to what the settings name")
class ConnectionsTest {

    private static final ArchRule RULE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.xinqiao.platform.database..",
                    "org.xinqiao.access.oidc..",
                    "org.xinqiao.engines.ari..",
                    "org.xinqiao.calls.web..",
                    "org.xinqiao.calls.recogniser..",
                    "org.xinqiao.notice.gateway..",
                    "org.xinqiao.files.clamd..",
                    "org.xinqiao.files.s3..",
                    "org.xinqiao.intake.boards..",
                    "org.xinqiao.intake.wechat..",
                    "org.xinqiao.intake.mail..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URL")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URLConnection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.channels.SocketChannel")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.DatagramSocket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.core.io.UrlResource")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "software.amazon.awssdk..",
                    "me.chanjar.weixin..",
                    "org.apache.http..",
                    "jakarta.mail..",
                    "javax.net.ssl..",
                    "javax.naming..",
                    "java.rmi..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive..",
                    "org.springframework.http.client..");

    @Test
    void holds() {
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.xinqiao");
        RULE.check(house);
    }

    @Test
    void isSeenToFail() {
        JavaClasses breaches = new ClassFileImporter().importPackagesOf(BrokenHouse.class);
        assertThat(RULE.evaluate(breaches).hasViolation()).isTrue();
    }
}
