/**
 * Connects the command to the verifying library: questions in, reports out. Imports every library
 * module.
 */
@NullMarked
package dev.airtight.cli.verify;

import org.jspecify.annotations.NullMarked;
