package silian.platform.events.publishing;

/**
 * One aggregate whose events are published.
 *
 * @param collection where its document is
 * @param topic where its events go
 * @param id the document's id
 */
record PublishedAggregate(String collection, String topic, String id) {

    /** Names the source of its events (CloudEvents 1.0 {@code source}): {@code /silian/<service>/<aggregate>}. */
    String source() {
        var parts = topic.split("\\.");
        return "/" + parts[0] + "/" + parts[1] + "/" + parts[2];
    }
}
