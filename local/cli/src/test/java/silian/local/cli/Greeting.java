package silian.local.cli;

/** A program to be started. */
final class Greeting {

    private Greeting() {}

    public static void main(String[] arguments) {
        System.out.println("hello from " + System.getProperty("silian.instance"));
    }
}
