package org.xinqiao.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.organisation.store.AreaRow;
import org.xinqiao.organisation.store.AreaTable;
import org.xinqiao.organisation.store.PlaceTable;
import org.xinqiao.organisation.store.UnitRow;
import org.xinqiao.organisation.store.UnitTable;
import org.xinqiao.platform.PlaceLoader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in the place's areas with their borders, its units, its addresses and its map. */
@Component
class OrganisationOfPlace implements PlaceLoader {

    private static final int FLOOR = 10;

    private final AreaTable areas;
    private final UnitTable units;
    private final PlaceTable places;
    private final Areas areasInMemory;
    private final Units unitsInMemory;
    private final JsonMapper json;

    OrganisationOfPlace(
            AreaTable areas,
            UnitTable units,
            PlaceTable places,
            Areas areasInMemory,
            Units unitsInMemory,
            JsonMapper json) {
        this.areas = areas;
        this.units = units;
        this.places = places;
        this.areasInMemory = areasInMemory;
        this.unitsInMemory = unitsInMemory;
        this.json = json;
    }

    @Override
    public String room() {
        return "organisation";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return !areas.list().isEmpty();
    }

    @Override
    public String load(Path place) {
        Map<String, String> borders = borders(place.resolve("city/areas.geojson"));
        List<AreaRow> areaRows = table(place, "city/areas.csv").read(line -> area(line, borders));
        areas.put(areaRows);
        List<UnitRow> unitRows = table(place, "city/units.csv").read(OrganisationOfPlace::unit);
        units.put(unitRows);
        var addresses = table(place, "city/addresses.csv");
        if (addresses.exists()) {
            places.put(addresses.read(OrganisationOfPlace::address));
        }
        Path map = place.resolve("city/map.geojson");
        if (Files.exists(map)) {
            places.putMapLayer("base", text(map));
        }
        areasInMemory.forget();
        unitsInMemory.forget();
        return areaRows.size() + " areas, " + unitRows.size() + " units";
    }

    private static org.xinqiao.platform.PlaceTable table(Path place, String name) {
        return org.xinqiao.platform.PlaceTable.of(place, name);
    }

    private static AreaRow area(CSVRecord line, Map<String, String> borders) {
        String code = line.get("code");
        String parent = line.get("parent");
        @Nullable AreaCode above = parent.isEmpty() ? null : new AreaCode(parent);
        Area area = new Area(new AreaCode(code), line.get("name"), line.get("name_en"), above);
        return new AreaRow(area, borders.get(code));
    }

    private static UnitRow unit(CSVRecord line) {
        return new UnitRow(
                line.get("code"),
                line.get("name"),
                line.get("short_name"),
                line.get("name_en"),
                kind(line.get("kind")),
                line.get("function"),
                Integer.parseInt(line.get("level")),
                line.get("parent_code"),
                new AreaCode(line.get("area_code")),
                line.get("calendar"));
    }

    private static UnitKind kind(String word) {
        return switch (word) {
            case "hotline_centre" -> UnitKind.CENTRE;
            case "city_government", "district_government", "government" -> UnitKind.GOVERNMENT;
            case "city_department", "district_department" -> UnitKind.DEPARTMENT;
            case "street_office" -> UnitKind.STREET;
            case "company" -> UnitKind.ENTERPRISE;
            default -> UnitKind.valueOf(word.toUpperCase(Locale.ROOT));
        };
    }

    private static Place address(CSVRecord line) {
        return new Place(
                line.get("name"),
                line.get("kind"),
                new AreaCode(line.get("area_code")),
                Double.parseDouble(line.get("lon")),
                Double.parseDouble(line.get("lat")));
    }

    private Map<String, String> borders(Path file) {
        Map<String, String> borders = new HashMap<>();
        if (Files.exists(file)) {
            for (JsonNode feature : json.readTree(text(file)).path("features")) {
                String code = feature.path("properties").path("code").asString();
                borders.put(code, feature.path("geometry").toString());
            }
        }
        return borders;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
