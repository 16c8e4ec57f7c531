package silian.housing.residences;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The residences of the district. */
interface Residences extends Repository<Residence, ResidenceId> {

    Optional<Residence> findById(ResidenceId id);

    Residence save(Residence residence);
}
