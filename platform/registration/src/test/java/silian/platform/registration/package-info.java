/** Says in the registry where a process is, and leaves it without failing a request. */
@NullMarked
package silian.platform.registration;

import org.jspecify.annotations.NullMarked;
