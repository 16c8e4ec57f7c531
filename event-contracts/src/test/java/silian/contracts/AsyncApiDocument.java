package silian.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import silian.platform.events.Contract;
import silian.platform.events.EventTypes;

/** The AsyncAPI 3.0 document that follows from the contracts: every topic, what it carries and in which headers. */
final class AsyncApiDocument {

    private AsyncApiDocument() {}

    static String write() {
        var byTopic = PublishedContracts.all().stream()
                .collect(Collectors.groupingBy(EventTypes::topicOf, TreeMap::new, Collectors.toList()));
        var document = new LinkedHashMap<String, Object>();
        document.put("asyncapi", "3.0.0");
        document.put("info", ordered("title", "Silian 四链 events", "version", "1.0.0", "description",
                "What the services publish. CloudEvents 1.0 in Kafka binary mode; the key is the aggregate's id, so the "
                        + "events of one aggregate are in order. Delivery is at least once: the id and the sequence tell "
                        + "a copy. No event carries personal data."));
        document.put("defaultContentType", "application/json");
        document.put("channels", mapped(byTopic, AsyncApiDocument::channel));
        document.put("operations", operations(byTopic));
        document.put("components", ordered("messages", messages(), "messageTraits",
                Map.of("cloudEvent", ordered("headers", headers(), "bindings",
                        Map.of("kafka", Map.of("key", text("the aggregate's id")))))));
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        options.setSplitLines(true);
        return new Yaml(options).dump(document);
    }

    private static Map<String, Object> channel(String topic, List<Class<? extends Contract>> contracts) {
        var messages = new LinkedHashMap<String, Object>();
        contracts.forEach(contract -> messages.put(contract.getSimpleName(),
                reference("#/components/messages/" + contract.getSimpleName())));
        return ordered("address", topic, "messages", messages);
    }

    private static Map<String, Object> operations(Map<String, List<Class<? extends Contract>>> byTopic) {
        var operations = new LinkedHashMap<String, Object>();
        byTopic.keySet().forEach(topic -> {
            var parts = topic.split("\\.");
            operations.put("publish-" + parts[1] + "-" + parts[2],
                    ordered("action", "send", "channel", reference("#/channels/" + topic)));
        });
        return operations;
    }

    private static Map<String, Object> messages() {
        var messages = new LinkedHashMap<String, Object>();
        for (var contract : PublishedContracts.all()) {
            var type = EventTypes.nameOf(contract);
            var message = ordered("name", type, "title", contract.getSimpleName(), "summary",
                    new ContractSource(contract).description());
            message.put("traits", List.of(reference("#/components/messageTraits/cloudEvent")));
            message.put("payload", ordered("schemaFormat", "application/schema+json;version=2020-12", "schema",
                    reference("./schemas/" + type + ".json")));
            messages.put(contract.getSimpleName(), message);
        }
        return messages;
    }

    private static Map<String, Object> headers() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("ce_specversion", text("1.0"));
        properties.put("ce_id", text("the same for every copy of the event"));
        properties.put("ce_source", text("/silian/<service>/<aggregate>"));
        properties.put("ce_type", text("the name of the message"));
        properties.put("ce_subject", text("the aggregate's id, also the key of the record"));
        properties.put("ce_time", text("when it happened, RFC 3339"));
        properties.put("ce_sequence", text("counts the events of the aggregate from 1, without gaps"));
        properties.put("content-type", text("application/json"));
        properties.put("traceparent", text("W3C Trace Context, if the event has a trace"));
        return ordered("type", "object", "properties", properties, "required",
                List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence"));
    }

    private static Map<String, Object> text(String description) {
        return ordered("type", "string", "description", description);
    }

    private static Map<String, Object> reference(String to) {
        return new LinkedHashMap<>(Map.of("$ref", to));
    }

    private static Map<String, Object> mapped(Map<String, List<Class<? extends Contract>>> byTopic,
            java.util.function.BiFunction<String, List<Class<? extends Contract>>, Object> form) {
        var mapped = new LinkedHashMap<String, Object>();
        byTopic.forEach((topic, contracts) -> mapped.put(topic, form.apply(topic, contracts)));
        return mapped;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var at = 0; at < keysAndValues.length; at += 2) {
            map.put((String) keysAndValues[at], keysAndValues[at + 1]);
        }
        return map;
    }
}
