package org.xinqiao.seed.model;

import java.time.Instant;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Command;

/** 一步: what somebody is going to do, if the case is still at its stage by then. */
public record Move(Instant at, Viewer who, Command command) {}
