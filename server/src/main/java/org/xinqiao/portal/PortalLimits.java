package org.xinqiao.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.platform.ProblemFound;

/** 市民端限次: how often within an hour each thing may be done, by one person and from one address. */
@Component
@EnableConfigurationProperties(PortalSettings.class)
public class PortalLimits {

    private static final String CODE = "code";
    private static final String CASE = "case";
    private static final String LOOKUP = "lookup";

    private final HourlyLimits limits;
    private final PortalSettings settings;

    PortalLimits(HourlyLimits limits, PortalSettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    /** @throws ProblemFound with {@link PortalProblem#TOO_OFTEN}, as the others do */
    void checkCodesFrom(String address) {
        limits.check(CODE, address, settings.codesPerAddress());
    }

    /** Whether the phone may have one more; it is told to nobody. */
    boolean takesCode(PhoneNumber phone) {
        return limits.takes(CODE, phone.value(), settings.codesPerPhone());
    }

    /** One more case, of a person where it is somebody's, and from an address. */
    public void checkCase(Optional<CitizenId> citizen, String address) {
        Map<String, Integer> limited = new LinkedHashMap<>();
        limited.put(address, settings.casesPerAddress());
        citizen.ifPresent(who -> limited.put("citizen " + who, settings.casesPerPhone()));
        limits.check(CASE, limited);
    }

    void checkLookup(String number, String address) {
        limits.check(LOOKUP, address, settings.lookupsPerAddress());
        limits.check(LOOKUP, "number " + number, settings.lookupsPerNumber());
    }

    void checkRefreshFrom(String address) {
        limits.check("refresh", address, settings.refreshesPerAddress());
    }

    void checkChat(CitizenId citizen, String address) {
        Map<String, Integer> limited = new LinkedHashMap<>();
        limited.put(address, settings.wordsPerAddress());
        limited.put("citizen " + citizen, settings.wordsPerPhone());
        limits.check("chat", limited);
    }

    void checkPhotoFrom(String address) {
        limits.check("photo", address, settings.photosPerAddress());
    }

    void checkUploadFrom(String address) {
        limits.check("upload", address, settings.uploadsPerAddress());
    }
}
