package org.xinqiao.intake.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 目标字段: what a column of a file can mean, and what such columns are called elsewhere. */
public enum Target {
    SOURCE_ID("sourceId", "来源编号", "Source id", "id 编号 来源编号 留言编号 诉求编号 工单编号 工单号 流水号 caseid number no"),
    TITLE("title", "标题", "Title", "标题 主题 留言主题 诉求标题 诉求主题 题目 subject"),
    TEXT("text", "内容", "Text", "内容 诉求内容 留言详情 留言内容 诉求详情 详情 正文 描述 问题描述 来电内容 反映内容 content description body details"),
    KIND("kind", "诉求类型", "Kind", "诉求类型 工单类型 类型 诉求性质 性质 type"),
    URGENCY("urgency", "紧急程度", "Urgency", "紧急程度 紧急度 priority"),
    MATTER("matter", "事项", "Matter", "事项 事项代码 事项名称 类别 一级标签 分类 诉求分类 问题分类 诉求类别 标签 label category"),
    AREA("area", "区域", "Area", "区域 所属区域 属地 行政区 行政区划 区县 district region"),
    ADDRESS("address", "地址", "Address", "地址 地点 事发地址 事发地点 详细地址 location"),
    NAME("name", "姓名", "Name", "姓名 诉求人 来电人 联系人 留言人 市民姓名 caller"),
    PHONE("phone", "电话", "Phone", "电话 电话号码 手机 手机号 手机号码 联系电话 来电号码 联系方式 mobile tel telephone"),
    TIME("time", "时间", "Time", "时间 留言时间 来电时间 登记时间 受理时间 提交时间 诉求时间 日期 date createdat"),
    CHANNEL("channel", "渠道", "Channel", "渠道 来源渠道 诉求渠道 受理渠道 来源 source");

    private final String key;
    private final String zh;
    private final String en;
    private final List<String> synonyms;

    Target(String key, String zh, String en, String synonyms) {
        this.key = key;
        this.zh = zh;
        this.en = en;
        this.synonyms = List.of(synonyms.split(" "));
    }

    public String key() {
        return key;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Without it a row is no case. */
    public boolean isRequired() {
        return this == TEXT;
    }

    /** By its key, or by a name that columns of its kind bear. */
    public static Optional<Target> named(String name) {
        String plain = plain(name);
        return Arrays.stream(values())
                .filter(target -> plain(target.key).equals(plain) || target.synonyms.contains(plain))
                .findFirst();
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-:*.()\\[\\]\"']+", "");
    }
}
