package org.xinqiao.organisation;

/** 单位类别: what sort of body a unit is. */
public enum UnitKind {
    /** 热线中心: the hotline centre itself. */
    CENTRE("热线中心", "Hotline centre"),
    /** 党政机关: a government, a party body, a committee of either. */
    GOVERNMENT("党政机关", "Government"),
    /** 职能部门: a bureau with a duty of its own. */
    DEPARTMENT("职能部门", "Department"),
    /** 街道办事处、乡镇. */
    STREET("街道乡镇", "Street office"),
    /** 社区、村居. */
    COMMUNITY("社区", "Community committee"),
    /** 公用事业与国有企业. */
    ENTERPRISE("企业", "Enterprise"),
    /** 学校、医院等事业单位. */
    INSTITUTION("事业单位", "Public institution"),
    /** 网格: the post of one grid. */
    GRID("网格", "Grid post");

    private final String zh;
    private final String en;

    UnitKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
