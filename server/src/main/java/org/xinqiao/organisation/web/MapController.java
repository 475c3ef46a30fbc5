package org.xinqiao.organisation.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.OrganisationProblem;
import org.xinqiao.organisation.Places;
import org.xinqiao.platform.ProblemFound;

/** 地图接口: borders and base map as GeoJSON that browsers may keep, and places by name. */
@RestController
@RequestMapping("/api")
class MapController {

    private static final MediaType GEOJSON = MediaType.parseMediaType("application/geo+json;charset=UTF-8");
    private static final CacheControl KEPT_AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();
    private static final int MOST_PLACES = 50;

    private final Areas areas;
    private final Places places;

    MapController(Areas areas, Places places) {
        this.areas = areas;
        this.places = places;
    }

    @GetMapping("/map/areas.geojson")
    ResponseEntity<String> areas(@RequestParam int level, @RequestParam(required = false) @Nullable String under) {
        AreaCode within = under == null ? root() : existing(under);
        return kept(areas.bordersOf(within, level), areas.edition() + "-" + within + "-" + level);
    }

    @GetMapping("/map/base.geojson")
    ResponseEntity<String> base() {
        String layer = places.mapLayer("base").orElseThrow(() -> new ProblemFound(OrganisationProblem.NO_MAP));
        return kept(layer, DigestUtils.md5DigestAsHex(layer.getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping("/places")
    List<PlaceView> places(@RequestParam String q, @RequestParam(defaultValue = "10") int limit) {
        return places.search(q, Math.clamp(limit, 1, MOST_PLACES)).stream()
                .map(place ->
                        new PlaceView(place.name(), place.kind(), areas.named(place.area()), place.lon(), place.lat()))
                .toList();
    }

    private static ResponseEntity<String> kept(String geoJson, String edition) {
        return ResponseEntity.ok()
                .contentType(GEOJSON)
                .cacheControl(KEPT_AN_HOUR)
                .eTag(edition)
                .body(geoJson);
    }

    private AreaCode root() {
        return areas.roots().stream()
                .findFirst()
                .map(Area::code)
                .orElseThrow(() -> new ProblemFound(OrganisationProblem.NO_MAP));
    }

    private AreaCode existing(String code) {
        return AreaCode.parse(code)
                .flatMap(areas::find)
                .map(Area::code)
                .orElseThrow(() -> new ProblemFound(OrganisationProblem.UNKNOWN_AREA));
    }

    /** 地点视图. */
    record PlaceView(String name, String kind, NamedArea area, double lon, double lat) {}
}
