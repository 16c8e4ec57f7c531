package silian.platform.events.post;

import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

@EventType("silian.post.parcel-received.v1")
@PublishesTo(Parcel.TOPIC)
public record ParcelReceived(String parcel, int day) implements Contract {}
