package org.xinqiao.compliance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.ProblemFound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** 合规: the front door to the report of the last run; the one that came with the program where no other was made. */
@Service
@EnableConfigurationProperties(ComplianceSettings.class)
public class ComplianceReports {

    private static final Logger LOG = LoggerFactory.getLogger(ComplianceReports.class);
    private static final String PACKED = "/compliance/report.json";
    private static final List<Power> READERS = List.of(Power.ADMINISTER, Power.SECURE, Power.AUDIT, Power.PROTECT);

    private final ComplianceSettings settings;
    private final JsonMapper json;

    ComplianceReports(ComplianceSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /**
     * 最近的报告.
     *
     * @param report absent as long as none was made, or none can be read
     * @param same whether it is of this very program; absent where the program cannot tell what it is made of
     */
    public record Last(Optional<ComplianceReport> report, Optional<Boolean> same) {}

    /** The last report, for those who answer for the house. */
    public Last last(Viewer viewer) {
        if (READERS.stream().noneMatch(viewer::may)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        Optional<ComplianceReport> report = read();
        return new Last(
                report, report.flatMap(it -> Fingerprint.ofThisProgram().map(own -> own.equals(it.fingerprint()))));
    }

    private Optional<ComplianceReport> read() {
        try (InputStream file = open()) {
            return file == null ? Optional.empty() : Optional.of(json.readValue(file, ComplianceReport.class));
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("合规报告无法读取 the report of compliance cannot be read: {}", settings.report(), unreadable);
            return Optional.empty();
        }
    }

    private @Nullable InputStream open() throws IOException {
        if (settings.report() != null) {
            try {
                return Files.newInputStream(settings.report());
            } catch (NoSuchFileException none) {
                LOG.debug("no report yet at {}", settings.report());
            }
        }
        return ComplianceReports.class.getResourceAsStream(PACKED);
    }
}
