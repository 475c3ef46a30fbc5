/**
 * 研判: what all rooms know together, told to those who decide: for now reports of a day, a week, a month and a topic, counted from the
 * rooms' own figures, frozen when they are made, edited, released and kept.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "assessment",
            "audit",
            "callback",
            "calls",
            "casework",
            "casework :: model",
            "catalogue",
            "organisation",
            "platform",
            "platform :: paper",
            "supervision"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.insight;
