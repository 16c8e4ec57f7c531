package silian.examples.broken.letting.web;

import silian.examples.broken.letting.Terms;

/** Flats as another controller shows them, under the same name. */
final class LetFlats {

    private LetFlats() {}

    record FlatView(String id, Terms terms) {}
}
