package org.xinqiao.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.xinqiao.demo.addresses.Address;
import org.xinqiao.demo.addresses.Addresses;
import org.xinqiao.demo.areas.Area;
import org.xinqiao.demo.areas.AreaTree;
import org.xinqiao.demo.map.AreaMap;
import org.xinqiao.demo.map.BaseMap;
import org.xinqiao.demo.map.GeoJson;
import org.xinqiao.demo.people.Account;
import org.xinqiao.demo.people.Accounts;
import org.xinqiao.demo.units.Unit;
import org.xinqiao.demo.units.UnitTree;

/** 造城: writes the demo city 心桥市 into a folder; the same files every time, on every machine. */
public final class MakeCity {

    private static final long SEED = 12_345;

    /** Those that are written by hand. */
    static final List<String> PLANS = List.of(
            "calendars.csv",
            "showcase.csv",
            "centres.csv",
            "queues.csv",
            "reaches.csv",
            "hotlines.csv",
            "seats.csv",
            "skills.csv",
            "agent-skills.csv",
            "breaks.csv");

    private MakeCity() {}

    /** Takes the folder to write into. */
    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: MakeCity FOLDER");
        }
        into(Path.of(args[0]));
    }

    /** Writes all files of the city into a folder. */
    public static void into(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Area> areas = areas();
        List<Unit> units = UnitTree.of(areas);
        writeAreas(folder.resolve("areas.csv"), areas);
        writeUnits(folder.resolve("units.csv"), units);
        writeAccounts(folder.resolve("accounts.csv"), Accounts.of(units, new Random(SEED + 1)));
        Files.writeString(folder.resolve("areas.geojson"), GeoJson.collection(AreaMap.of(areas)));
        Files.writeString(folder.resolve("map.geojson"), GeoJson.collection(BaseMap.of(areas)));
        writeAddresses(folder.resolve("addresses.csv"), Addresses.of(areas, new Random(SEED + 2)));
        for (String plan : PLANS) {
            copy(plan, folder);
        }
    }

    /** The areas of the city, on their own. */
    static List<Area> areas() {
        return AreaTree.make(new Random(SEED));
    }

    private static void writeAreas(Path file, List<Area> areas) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (Area area : areas) {
            rows.add(List.of(
                    area.code(),
                    area.level(),
                    area.parent(),
                    area.name(),
                    area.nameEn(),
                    degrees(area.centre().x),
                    degrees(area.centre().y)));
        }
        Table.write(file, "code,level,parent,name,name_en,lon,lat", rows);
    }

    private static void writeAddresses(Path file, List<Address> addresses) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Address address : addresses) {
            rows.add(List.of(
                    address.name(), address.kind(), address.grid(), degrees(address.at().x), degrees(address.at().y)));
        }
        Table.write(file, "name,kind,area_code,lon,lat", rows);
    }

    private static void writeUnits(Path file, List<Unit> units) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (Unit unit : units) {
            rows.add(List.of(
                    unit.code(),
                    unit.name(),
                    unit.shortName(),
                    unit.nameEn(),
                    unit.kind(),
                    unit.function(),
                    unit.level(),
                    unit.parent(),
                    unit.area(),
                    unit.calendar(),
                    Phones.office(rows.size() + 1)));
        }
        Table.write(
                file, "code,name,short_name,name_en,kind,function,level,parent_code,area_code,calendar,phone", rows);
    }

    private static void writeAccounts(Path file, List<Account> accounts) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Account account : accounts) {
            rows.add(List.of(
                    account.username(),
                    account.name(),
                    account.roles(),
                    account.unit(),
                    account.area(),
                    account.employeeNo(),
                    account.phone()));
        }
        Table.write(file, "username,name,roles,unit_code,area_code,employee_no,phone", rows);
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream in = MakeCity.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no plan file " + name);
            }
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
