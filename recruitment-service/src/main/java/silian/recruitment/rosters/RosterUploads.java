package silian.recruitment.rosters;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.ListCrudRepository;

interface RosterUploads extends ListCrudRepository<RosterUpload, RosterUploadId> {

    List<RosterUpload> findByImportDueLessThanEqual(Instant moment, Sort sort, Limit limit);
}
