package silian.platform.events.post;

/** What happens to a parcel. */
public sealed interface ParcelEvent {

    record Sent(String parcel, String to) implements ParcelEvent {}

    record Weighed(int grams) implements ParcelEvent {}

    record Received(String parcel, int day) implements ParcelEvent {}
}
