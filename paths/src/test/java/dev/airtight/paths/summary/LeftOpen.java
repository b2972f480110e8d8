package dev.airtight.paths.summary;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A case whose outcome the engine leaves open even on constants: it may offer others, too. */
@Retention(RetentionPolicy.RUNTIME)
@interface LeftOpen {}
