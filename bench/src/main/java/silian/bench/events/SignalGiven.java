package silian.bench.events;

import java.util.Optional;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/** What the world hears of a signal. */
@EventType("silian.bench.signal-given.v1")
@PublishesTo(Signal.TOPIC)
record SignalGiven(String signal, String text) implements Contract {

    /** Everything is public. */
    static final class Mapping implements ContractMapping<Signal.Given> {

        @Override
        public Class<Signal.Given> eventType() {
            return Signal.Given.class;
        }

        @Override
        public Optional<Contract> contractOf(Signal.Given event) {
            return Optional.of(new SignalGiven(event.signal(), event.text()));
        }
    }
}
