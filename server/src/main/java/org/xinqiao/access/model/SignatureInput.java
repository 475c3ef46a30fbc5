package org.xinqiao.access.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 签名输入: what a signature covers and says about itself (RFC 9421, {@code Signature-Input}). Only one signature, only in the
 * canonical form that is itself signed, and of the parameters only whole numbers and plain strings: whatever else the
 * grammar of structured fields allows is no signature here.
 *
 * @param label the name under which {@code Signature} has it
 * @param components what is covered, in order
 * @param parameters created, expires, keyid and so on, as they were written, without quotes
 * @param text all of it as it is signed
 */
public record SignatureInput(String label, List<String> components, Map<String, String> parameters, String text) {

    private static final int LONGEST = 2000;
    private static final String KEY = "[a-z*][a-z0-9_.*-]{0,63}";
    private static final String STRING = "\"[ !#-\\[\\]-~]{0,256}\"";
    private static final String NAME = "\"[a-z0-9@-]{1,64}\"";
    private static final Pattern ONE = Pattern.compile("(" + KEY + ")=(\\(((?:" + NAME + "(?: " + NAME + ")*)?)\\)"
            + "((?:;" + KEY + "=(?:\\d{1,15}|" + STRING + "))*))");
    private static final Pattern COMPONENT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern PARAMETER = Pattern.compile(";(" + KEY + ")=(?:(\\d{1,15})|(" + STRING + "))");

    public SignatureInput {
        components = List.copyOf(components);
        parameters = Map.copyOf(parameters);
    }

    /** Empty when it is none that we take. */
    public static Optional<SignatureInput> parse(String header) {
        Matcher one = ONE.matcher(header);
        if (header.length() > LONGEST || !one.matches()) {
            return Optional.empty();
        }
        List<String> components = new ArrayList<>();
        Matcher component = COMPONENT.matcher(one.group(3));
        while (component.find()) {
            components.add(component.group(1));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(one.group(4));
        boolean twice = new HashSet<>(components).size() < components.size();
        while (parameter.find()) {
            String value = parameter.group(2) != null ? parameter.group(2) : bare(parameter.group(3));
            twice |= parameters.put(parameter.group(1), value) != null;
        }
        return twice
                ? Optional.empty()
                : Optional.of(new SignatureInput(one.group(1), components, parameters, one.group(2)));
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    public boolean covers(String component) {
        return components.contains(component);
    }

    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** A moment in seconds; none where it is absent or no number. */
    public Optional<Long> seconds(String name) {
        return parameter(name).matches("\\d{1,15}") ? Optional.of(Long.valueOf(parameter(name))) : Optional.empty();
    }
}
