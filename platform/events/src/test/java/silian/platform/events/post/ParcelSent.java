package silian.platform.events.post;

import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

@EventType("silian.post.parcel-sent.v1")
@PublishesTo(Parcel.TOPIC)
public record ParcelSent(String parcel, String to) implements Contract {}
