/** The API description of a service (OpenAPI 3.1), from its controllers, at {@code /api/SERVICE/openapi}. */
@NullMarked
package silian.platform.web.openapi;

import org.jspecify.annotations.NullMarked;
