package org.xinqiao.access;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.RoleTable;
import org.xinqiao.platform.PlaceLoader;

/** Takes in the place's roles, before the accounts that hold them. */
@Component
class RolesOfPlace implements PlaceLoader {

    private static final int FLOOR = 39;

    private final RoleTable roles;

    RolesOfPlace(RoleTable roles) {
        this.roles = roles;
    }

    @Override
    public String room() {
        return "access";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return !roles.list().isEmpty();
    }

    @Override
    public String load(Path place) {
        List<Role> list = RoleList.of(place);
        list.forEach(roles::add);
        return list.size() + " roles";
    }
}
