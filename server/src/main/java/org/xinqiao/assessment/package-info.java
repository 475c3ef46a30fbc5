/**
 * 考核: facts told from the stories of cases, counted to indicators of the place, compared within classes of units, open to
 * objections, published and kept so that every figure can be counted again and every lost point opens its cases.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "calls",
            "casework",
            "casework :: model",
            "catalogue",
            "files",
            "organisation",
            "platform",
            "timekeeping"
        })
@org.jspecify.annotations.NullMarked
package org.xinqiao.assessment;
