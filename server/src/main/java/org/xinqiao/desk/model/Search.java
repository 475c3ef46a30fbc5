package org.xinqiao.desk.model;

import java.time.Instant;
import org.xinqiao.access.Viewer;

/**
 * 查询: one question for cases; there is none without a viewer.
 *
 * @param ownOrdersOnly whether a unit of the viewer's must still owe something, not only have had a part
 * @param now what counts as overdue
 */
public record Search(Viewer viewer, Wanted wanted, CaseFilter filter, boolean ownOrdersOnly, Instant now) {}
