package org.breach;

import org.springframework.modulith.Modulithic;

/** The application of the planted breaches. */
@Modulithic
public class BrokenHouse {}
