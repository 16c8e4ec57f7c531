/** The one tool of a local run: starts, watches, scales and stops the platform's processes on this machine. */
@NullMarked
package silian.local.cli;

import org.jspecify.annotations.NullMarked;
