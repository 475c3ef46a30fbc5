package org.xinqiao.portal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.platform.ProblemFound;

/** 市民端限次: how often within an hour each thing may be done, by one person and from one address. */
@Component
@EnableConfigurationProperties(PortalSettings.class)
class PortalLimits {

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

    /** One more case of a person. */
    void checkCase(CitizenId citizen) {
        limits.check(CASE, "citizen " + citizen, settings.casesPerPhone());
    }

    void checkCaseFrom(String address) {
        limits.check(CASE, address, settings.casesPerAddress());
    }

    void checkLookup(String number, String address) {
        limits.check(LOOKUP, address, settings.lookupsPerAddress());
        limits.check(LOOKUP, "number " + number, settings.lookupsPerNumber());
    }

    void checkPhotoFrom(String address) {
        limits.check("photo", address, settings.photosPerAddress());
    }
}
