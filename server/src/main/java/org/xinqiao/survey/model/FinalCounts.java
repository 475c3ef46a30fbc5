package org.xinqiao.survey.model;

/**
 * 应答率: how the sample ended, in the classes and rates of the American Association for Public Opinion Research (AAPOR, Standard
 * Definitions: Final Dispositions of Case Codes and Outcome Rates for Surveys, 10th edition 2023).
 *
 * @param complete I: complete interviews
 * @param partial P: begun and broken off
 * @param refused R: refusals and break-offs before anything was said
 * @param noContact NC: eligible, and not reached
 * @param other O: eligible, reached, and no interview for another reason, such as a quota that was full meanwhile
 * @param unknown UH + UO: nobody knows whether they are eligible: never tried, or the number is none of theirs
 * @param notEligible not of those who are meant; quotas that were full
 */
public record FinalCounts(
        int complete, int partial, int refused, int noContact, int other, int unknown, int notEligible) {

    /** 应答率 1: complete interviews among all who may be eligible: the lowest. */
    public double rr1() {
        return part(complete, eligible() + unknown);
    }

    /** 应答率 2: the same with those that were begun. */
    public double rr2() {
        return part(complete + partial, eligible() + unknown);
    }

    /** 应答率 3: the same as the first, of the unknown only the part that is likely eligible. */
    public double rr3() {
        return part(complete, eligible() + e() * unknown);
    }

    /** 应答率 5: of those alone who are known to be eligible: the highest. */
    public double rr5() {
        return part(complete, eligible());
    }

    /** 合作率 1: of those who were reached. */
    public double coop1() {
        return part(complete, complete + partial + refused + other);
    }

    /** 拒访率 1. */
    public double ref1() {
        return part(refused, eligible() + unknown);
    }

    /** 接触率 1. */
    public double con1() {
        return part(complete + partial + refused + other, eligible() + unknown);
    }

    /** The part of the unknown that is likely eligible: as many as among the known. */
    public double e() {
        int known = eligible() + notEligible;
        return known == 0 ? 1 : (double) eligible() / known;
    }

    private int eligible() {
        return complete + partial + refused + noContact + other;
    }

    private static double part(double of, double all) {
        return all == 0 ? 0 : of / all;
    }
}
