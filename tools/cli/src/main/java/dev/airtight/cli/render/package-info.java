/** Reports as text for people and as JSON for machines. Imports the reports and JSON values. */
@NullMarked
package dev.airtight.cli.render;

import org.jspecify.annotations.NullMarked;
