package org.xinqiao.demo.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xinqiao.demo.areas.Area;
import org.xinqiao.demo.ground.Tiling;
import org.xinqiao.demo.ground.Warp;
import org.xinqiao.demo.map.Feature;
import org.xinqiao.demo.map.Grounds;

/** 地址表: landmarks of the city, what every street and community has, and where the people of each grid live. */
public final class Addresses {

    private static final Set<String> NOTED = Set.of("park", "station", "airport", "landmark", "industrial");

    private final List<Area> areas;
    private final Map<String, Area> byCode = new HashMap<>();
    private final Map<String, Integer> hamlets = new HashMap<>();
    private final Map<String, Integer> homesUsed = new HashMap<>();
    private final List<Address> addresses = new ArrayList<>();
    private final EstateNames names;

    private Addresses(List<Area> areas, Random random) {
        this.areas = areas;
        this.names = new EstateNames(random);
        areas.forEach(area -> byCode.put(area.code(), area));
    }

    /** All addresses; each lies within the grid it names. */
    public static List<Address> of(List<Area> areas, Random random) {
        Addresses all = new Addresses(areas, random);
        all.addNoted();
        all.addCrossings();
        for (Area area : areas) {
            switch (area.level()) {
                case 3 -> all.addStreet(area);
                case 4 -> all.addCommunity(area);
                case 5 -> all.addGrid(area);
                default -> {
                    // the city and its districts have no address of their own
                }
            }
        }
        return all.addresses;
    }

    private void addNoted() {
        for (Feature feature : Grounds.read()) {
            String kind = String.valueOf(feature.properties().get("kind"));
            String name = String.valueOf(feature.properties().get("name"));
            if (NOTED.contains(kind)
                    && addresses.stream().noneMatch(address -> address.name().equals(name))) {
                Coordinate at = rounded(feature.geometry());
                gridAt(at).ifPresent(grid -> add(name, kind.equals("industrial") ? "factory" : kind, grid, at));
            }
        }
    }

    private void addCrossings() {
        for (Crossings.Crossing crossing : Crossings.all()) {
            Coordinate at = Warp.toMap(crossing.place());
            gridAt(at).ifPresent(grid -> add(crossing.name(), "road", grid, at));
        }
    }

    private void addStreet(Area street) {
        String name = EstateNames.bare(street);
        List<Area> grids = gridsOf(street);
        addHome(name + "农贸市场", "market", grids.get(grids.size() / 2));
        addHome(name + "卫生服务中心", "hospital", grids.get(grids.size() / 3));
        addHome(name + "派出所", "police", grids.get(grids.size() / 4));
        addHome(street.name().endsWith("镇") ? name + "中学" : name + "初级中学", "school", grids.get(grids.size() * 2 / 3));
    }

    private void addCommunity(Area community) {
        List<Area> grids = gridsOf(community);
        addHome(community.name() + "便民服务站", "service", grids.getFirst());
        if (community.code().charAt(community.code().length() - 1) % 2 == 1) {
            addHome(EstateNames.bare(community) + "小学", "school", grids.get(grids.size() / 2));
        }
    }

    private void addGrid(Area grid) {
        Area community = above(grid);
        if (community.name().endsWith("村")) {
            int number = hamlets.merge(community.code(), 1, Integer::sum);
            addHome(names.hamlet(community, number), "village", grid);
        } else {
            addHome(names.estate(community), "residential", grid);
        }
    }

    private void addHome(String name, String kind, Area grid) {
        int next = homesUsed.merge(grid.code(), 1, Integer::sum) - 1;
        Coordinate at = next == 0 || next >= grid.homes().size()
                ? grid.centre()
                : grid.homes().get(next);
        add(name, kind, grid, at);
    }

    private void add(String name, String kind, Area grid, Coordinate at) {
        addresses.add(new Address(name, kind, grid.code(), at));
    }

    private List<Area> gridsOf(Area area) {
        return areas.stream()
                .filter(grid -> grid.level() == 5 && grid.code().startsWith(area.code()))
                .toList();
    }

    private Area above(Area area) {
        Area parent = byCode.get(area.parent());
        if (parent == null) {
            throw new IllegalStateException("no area above " + area.code());
        }
        return parent;
    }

    private Optional<Area> gridAt(Coordinate at) {
        Geometry point = Tiling.MAP.createPoint(at);
        return areas.stream()
                .filter(area -> area.level() == 5
                        && area.shape().getEnvelopeInternal().contains(at)
                        && area.shape().contains(point))
                .findFirst();
    }

    private static Coordinate rounded(Geometry geometry) {
        Coordinate inside = geometry.getInteriorPoint().getCoordinate();
        return new Coordinate(Math.rint(inside.x * 1e5) / 1e5, Math.rint(inside.y * 1e5) / 1e5);
    }
}
