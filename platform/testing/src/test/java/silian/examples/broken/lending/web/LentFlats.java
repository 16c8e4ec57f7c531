package silian.examples.broken.lending.web;

/** Flats as one controller shows them. */
final class LentFlats {

    private LentFlats() {}

    record FlatView(String id, Terms terms) {}

    record Terms(int days) {}
}
