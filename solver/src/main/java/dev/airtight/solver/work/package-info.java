/** What a verification spends, counted instead of timed. Imports nothing of this project. */
@NullMarked
package dev.airtight.solver.work;

import org.jspecify.annotations.NullMarked;
