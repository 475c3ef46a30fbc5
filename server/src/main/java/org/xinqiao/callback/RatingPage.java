package org.xinqiao.callback;

/** 评价页: where citizens open the link they were sent; the room that shows them pages has one. */
public interface RatingPage {

    /** The address of the page that this token opens. */
    String address(String token);
}
