package silian.recruitment.activities;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.ActivityId;

interface Activities extends ListCrudRepository<Activity, ActivityId> {

    Window<Activity> findBy(ScrollPosition position, Limit limit, Sort sort);
}
