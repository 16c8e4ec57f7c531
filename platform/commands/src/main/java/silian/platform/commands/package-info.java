/**
 * The language of commands: who asks for what, when, on which business date, and how the platform says no.
 * No infrastructure: aggregates of every service speak it.
 */
@NullMarked
package silian.platform.commands;

import org.jspecify.annotations.NullMarked;
