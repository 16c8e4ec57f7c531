/** A small service to test with: parcels that are sent and received, and a tracker that follows them. */
@org.jspecify.annotations.NullMarked
package silian.platform.events.post;
