/** Searches that people save (职位订阅), and the alerts when a posting is published that they look for. */
@NullMarked
package silian.recruitment.searches;

import org.jspecify.annotations.NullMarked;
