package org.xinqiao.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.StartRefused;
import org.xinqiao.portal.model.FormField;
import org.xinqiao.portal.model.SelfForm;
import org.xinqiao.portal.store.FormTable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes in the forms that a place comes with, if it has some: {@code portal/forms.json}. */
@Component
class FormsOfPlace implements PlaceLoader {

    private static final int FLOOR = 50;
    private static final String FILE = "portal/forms.json";

    private final FormTable table;
    private final Matters matters;
    private final Areas areas;
    private final JsonMapper json;
    private final Clock clock;

    FormsOfPlace(FormTable table, Matters matters, Areas areas, JsonMapper json, Clock clock) {
        this.table = table;
        this.matters = matters;
        this.areas = areas;
        this.json = json;
        this.clock = clock;
    }

    /** 文件里的表单. */
    private record Written(
            String name,
            String nameEn,
            String about,
            String aboutEn,
            String matter,
            Facts.Kind kind,
            List<FormField> fields) {

        SelfForm form() {
            return new SelfForm(name, nameEn, about, aboutEn, new MatterCode(matter), kind, fields, null, null, true);
        }
    }

    @Override
    public String room() {
        return "portal";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return !table.list().isEmpty();
    }

    @Override
    public String load(Path place) {
        Path file = place.resolve(FILE);
        Area root = areas.roots().stream().findFirst().orElse(null);
        if (root == null || !Files.exists(file)) {
            return "no forms";
        }
        List<SelfForm> forms = read(file);
        forms.forEach(form -> table.add(root.code(), form, null, clock.instant()));
        return forms.size() + " forms";
    }

    private List<SelfForm> read(Path file) {
        try {
            List<SelfForm> forms = Arrays.stream(json.readValue(Files.readString(file), Written[].class))
                    .map(Written::form)
                    .toList();
            forms.stream()
                    .filter(form -> matters.find(form.matter()).isEmpty())
                    .findFirst()
                    .ifPresent(form -> {
                        throw new StartRefused(
                                "forms.json：“" + form.name() + "”的事项不存在。",
                                "forms.json: the matter of “" + form.name() + "” is not there.");
                    });
            return forms;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new StartRefused("forms.json 无法识别：" + e.getMessage(), "forms.json makes no sense: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
