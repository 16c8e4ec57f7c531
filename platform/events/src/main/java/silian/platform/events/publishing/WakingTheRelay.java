package silian.platform.events.publishing;

import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;
import silian.platform.events.EventTypes;
import silian.platform.events.RecordsEvents;

/** Wakes the relay as soon as a document with waiting events is stored. */
final class WakingTheRelay implements AfterSaveCallback<RecordsEvents> {

    private final ObjectProvider<Relay> relay;

    WakingTheRelay(ObjectProvider<Relay> relay) {
        this.relay = relay;
    }

    @Override
    public RecordsEvents onAfterSave(RecordsEvents aggregate, Document document, String collection) {
        var pending = document.get(PublishedTypes.PENDING, Document.class);
        if (pending != null && !pending.getList("entries", Document.class, java.util.List.of()).isEmpty()) {
            relay.getObject().wake(new PublishedAggregate(collection, EventTypes.topicOf(aggregate.getClass()),
                    document.getString("_id")));
        }
        return aggregate;
    }
}
