package org.xinqiao.intake.open311;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.Contact;

/**
 * 新请求: a service request as it was posted, checked argument by argument.
 *
 * @param addressId an area code: the house's own addressing
 */
record NewRequest(
        Facts.Kind kind,
        String text,
        Facts.@Nullable Position position,
        String address,
        String addressId,
        Contact.Sender sender,
        String mediaUrl) {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_URL = 2000;
    private static final double LATITUDES = 90;
    private static final double LONGITUDES = 180;

    static NewRequest read(Arguments arguments) {
        Facts.Position position = position(arguments);
        String address = arguments.text("address_string", LONGEST_ADDRESS);
        String addressId = arguments.text("address_id", LONGEST_ID);
        if (position == null && address.isEmpty() && addressId.isEmpty()) {
            arguments.wrong("缺少地点：请给出 lat 与 long，或 address_string，或 address_id。 A location was not provided.");
        }
        arguments.text("device_id", LONGEST_ID);
        arguments.text("account_id", LONGEST_ID);
        String text = arguments.text("description", LONGEST_TEXT);
        NewRequest read = new NewRequest(
                Attributes.kind(arguments),
                text + Attributes.told(arguments),
                position,
                address,
                addressId,
                sender(arguments),
                mediaUrl(arguments));
        arguments.check();
        return read;
    }

    private static Facts.@Nullable Position position(Arguments arguments) {
        Double lat = arguments.degrees("lat", LATITUDES);
        Double lon = arguments.degrees("long", LONGITUDES);
        if (lat != null && lon != null) {
            return new Facts.Position(lon, lat);
        }
        if (lat != null || lon != null) {
            arguments.wrong("lat 与 long 须同时给出。 lat and long both need to be sent.");
        }
        return null;
    }

    static Contact.Sender sender(Arguments arguments) {
        String email = arguments.text("email", LONGEST_URL);
        if (!email.isEmpty() && !MAIL.matcher(email).matches()) {
            arguments.wrong("email 不是邮箱地址。 email is no e-mail address.");
        }
        String first = arguments.text("first_name", LONGEST_NAME);
        String last = arguments.text("last_name", LONGEST_NAME);
        String name = HAN.matcher(last + first).find() ? last + first : (first + " " + last).strip();
        return new Contact.Sender(name, arguments.text("phone", LONGEST_NAME), email);
    }

    /** Only an address that a browser may follow. */
    static String mediaUrl(Arguments arguments) {
        String url = arguments.text("media_url", LONGEST_URL);
        if (url.isEmpty() || isWeb(url)) {
            return url;
        }
        arguments.wrong("media_url 须为 http 或 https 地址。 media_url must be an http or https address.");
        return "";
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
