package org.xinqiao.files.model;

import java.io.IOException;

/** 无法去除: what a camera wrote into a picture lies in a way that it cannot be taken out of; so the picture is not kept either. */
public final class Unstrippable extends IOException {

    private static final long serialVersionUID = 1L;

    Unstrippable(String why) {
        super(why);
    }
}
