package silian.recruitment.rosters;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;

interface Rejections extends ListCrudRepository<RejectedLines, String> {

    Window<RejectedLines> findByUpload(RosterUploadId upload, ScrollPosition position, Limit limit, Sort sort);
}
