package silian.platform.events;

import java.util.regex.Pattern;

/** Reads the names that contracts and aggregates carry, and refuses those that do not follow the form. */
public final class EventTypes {

    private static final Pattern NAME = Pattern.compile("silian\\.[a-z-]+\\.[a-z-]+\\.v[1-9][0-9]*");

    private EventTypes() {}

    /** @throws IllegalArgumentException if the contract has no well-formed {@link EventType} */
    public static String nameOf(Class<? extends Contract> contract) {
        var type = contract.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(contract.getName() + " has no @EventType");
        }
        return wellFormed(type.value(), contract);
    }

    /** @throws IllegalArgumentException if the class has no well-formed {@link PublishesTo} */
    public static String topicOf(Class<?> publisher) {
        var topic = publisher.getAnnotation(PublishesTo.class);
        if (topic == null) {
            throw new IllegalArgumentException(publisher.getName() + " has no @PublishesTo");
        }
        return wellFormed(topic.value(), publisher);
    }

    /** @throws IllegalArgumentException if the contract says that it belongs to another topic */
    static void requireTopic(Class<? extends Contract> contract, String topic) {
        nameOf(contract);
        if (contract.isAnnotationPresent(PublishesTo.class) && !topicOf(contract).equals(topic)) {
            throw new IllegalArgumentException(
                    contract.getName() + " is published to " + topicOf(contract) + ", not to " + topic);
        }
    }

    private static String wellFormed(String name, Class<?> owner) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    owner.getName() + ": " + name + " is not of the form silian.<service>.<name>.v<major>");
        }
        return name;
    }
}
