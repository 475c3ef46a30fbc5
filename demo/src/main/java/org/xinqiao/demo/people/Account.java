package org.xinqiao.demo.people;

/** 账号: one person who signs in, with roles apart by semicolons. */
public record Account(
        String username, String name, String roles, String unit, String area, String employeeNo, String phone) {}
