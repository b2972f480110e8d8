package dev.airtight.paths.standin;

import java.util.AbstractSet;

/** Takes the place of the JDK's class of that name where stand-ins are compiled; never runs. */
abstract class AbstractImmutableSet<E> extends AbstractSet<E> {}
