package org.xinqiao.engines.hanyu.replies;

/**
 * 权重: how much counts beside the words of the whole letter.
 *
 * @param title the words of its title
 * @param days how soon after the letter the reply was signed
 * @param place whether both speak of the same city or district
 * @param anybody is taken off a reply that suits many letters
 */
public record Weights(double title, double days, double place, double anybody) {

    public static final Weights USUAL = new Weights(0.3, 0.1, 0.1, 0.6);
}
