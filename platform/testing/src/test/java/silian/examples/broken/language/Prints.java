package silian.examples.broken.language;

final class Prints {

    void print() {
        System.out.println("heard by nobody");
    }
}
