package silian.local.cli;

/**
 * How many instances of a service are wanted.
 *
 * @param part a service that is found through discovery
 * @param instances 1 to 8
 */
record Scale(Part part, int instances) {

    private static final int MOST = 8;

    /** @throws Trouble if the text is not {@code SERVICE=N} or the service cannot have several instances */
    static Scale parse(String text) {
        if (!text.matches("[a-z-]+=\\d{1,3}")) {
            throw new Trouble("say which service and how many, such as housing-service=2, not " + text);
        }
        var parts = text.split("=");
        var part = Part.named(parts[0]);
        var instances = Integer.parseInt(parts[1]);
        if (!part.isScalable()) {
            throw new Trouble(part.title() + " has a fixed port and runs once");
        }
        if (instances < 1 || instances > MOST) {
            throw new Trouble(part.title() + " can have 1 to " + MOST + " instances here");
        }
        return new Scale(part, instances);
    }

    String nameOf(int number) {
        return number == 1 ? part.title() : part.title() + "-" + number;
    }
}
