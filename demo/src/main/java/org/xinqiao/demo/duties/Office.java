package org.xinqiao.demo.duties;

/** 机构: a unit of the city as far as duties need it: what it is, what it does and where. */
record Office(String code, String name, String kind, String function, String area) {

    /** Whether it is the first of its function in its area; further ones carry a number behind the code. */
    boolean isChief() {
        return code.equals(area + "-" + function);
    }

    /** Companies have no statute of the city that names their duties. */
    boolean hasStatute() {
        return !kind.equals("company");
    }
}
