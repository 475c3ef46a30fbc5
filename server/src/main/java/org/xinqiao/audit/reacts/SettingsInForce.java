package org.xinqiao.audit.reacts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;

/** 现行设置: everything that is set and matters to who may do what, wherever it is set; of secrets only that they are. */
final class SettingsInForce {

    private static final List<ConfigurationPropertyName> WATCHED = List.of(
            ConfigurationPropertyName.of("xinqiao"),
            ConfigurationPropertyName.of("server"),
            ConfigurationPropertyName.of("spring.ssl"),
            ConfigurationPropertyName.of("spring.servlet.multipart"),
            ConfigurationPropertyName.of("management"));

    private static final Pattern SECRET = Pattern.compile(".*(password|secret|token|pin)$");
    private static final String IS_SET = "***";
    private static final int LONGEST = 500;

    private SettingsInForce() {}

    /** By name without dashes, since the environment knows none. */
    static Map<String, String> of(Environment environment) {
        Map<String, String> found = new TreeMap<>();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource listed) {
                listed.stream()
                        .filter(name -> WATCHED.stream().anyMatch(watched -> watched.isAncestorOf(name)))
                        .forEach(name -> found.computeIfAbsent(
                                name.toString().replace("-", ""), plain -> shown(plain, name, environment)));
            }
        }
        found.values().removeIf(String::isEmpty);
        return found;
    }

    private static String shown(String plain, ConfigurationPropertyName name, Environment environment) {
        String value = String.valueOf(environment.getProperty(name.toString(), Object.class, ""));
        if (value.isEmpty() || SECRET.matcher(plain).matches()) {
            return value.isEmpty() ? "" : IS_SET;
        }
        // an address may carry a password behind its question mark
        String safe = plain.endsWith("url") ? value.replaceFirst("[?].*", "") : value;
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }
}
