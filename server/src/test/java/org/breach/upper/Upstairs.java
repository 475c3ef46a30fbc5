package org.breach.upper;

/** Something above. */
public record Upstairs(String name) {}
