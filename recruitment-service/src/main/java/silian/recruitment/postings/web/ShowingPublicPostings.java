package silian.recruitment.postings.web;

import java.util.Collection;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.postings.JobPosting;

/** Puts the names of employers to their public postings; one query for a page. */
@Component
class ShowingPublicPostings {

    private final FindingEmployers employers;

    ShowingPublicPostings(FindingEmployers employers) {
        this.employers = employers;
    }

    Function<JobPosting, PublicPostingView> of(Collection<JobPosting> page) {
        var names = employers.names(page.stream().map(JobPosting::employer).distinct().toList());
        return posting -> PublicPostingView.of(posting, names.get(posting.employer()));
    }

    PublicPostingView show(JobPosting posting) {
        return PublicPostingView.of(posting, employers.find(posting.employer()).map(one -> one.name()).orElse(null));
    }
}
