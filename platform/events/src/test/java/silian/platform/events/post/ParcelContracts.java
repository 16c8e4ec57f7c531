package silian.platform.events.post;

import java.util.Optional;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

public final class ParcelContracts implements ContractMapping<ParcelEvent> {

    @Override
    public Class<ParcelEvent> eventType() {
        return ParcelEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(ParcelEvent event) {
        return switch (event) {
            case ParcelEvent.Sent e -> Optional.of(new ParcelSent(e.parcel(), e.to()));
            case ParcelEvent.Weighed e -> Optional.empty();
            case ParcelEvent.Received e -> Optional.of(new ParcelReceived(e.parcel(), e.day()));
        };
    }
}
