package silian.recruitment.rosters;

import org.springframework.data.repository.ListCrudRepository;

interface RosterUploads extends ListCrudRepository<RosterUpload, RosterUploadId> {}
