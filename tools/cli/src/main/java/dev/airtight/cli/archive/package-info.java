/** Prepares the command's own jars for a quick start. Not part of the command. */
@NullMarked
package dev.airtight.cli.archive;

import org.jspecify.annotations.NullMarked;
