package silian.identity.clients;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All machine clients. */
public interface MachineClients extends Repository<MachineClient, String> {

    MachineClient save(MachineClient client);

    Optional<MachineClient> findById(String clientId);
}
