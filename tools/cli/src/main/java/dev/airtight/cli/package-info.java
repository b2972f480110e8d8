/** The airtight command. Imports anything; nothing imports it. */
@NullMarked
package dev.airtight.cli;

import org.jspecify.annotations.NullMarked;
