package silian.recruitment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import silian.platform.testing.WithSharedInfrastructure;
import silian.platform.testing.WithTestIssuer;
import silian.platform.testing.questions.ServedByIndexes;
import silian.platform.testing.questions.ServedByIndexes.Sifted;

/**
 * A story: the whole service on a port of its own, with real store, broker and issuer and the {@link SimulatedAgency}.
 * All stories share one context, one database and the topics, so that the service starts once; a property, a bean or a
 * mock on top of it would start another.
 *
 * <p>To be injected: {@link Recruitment}, who speaks to the service, {@link Heard}, who hands it events of others,
 * {@link Hiring}, who leads people from a posting to a hire, and
 * {@link silian.recruitment.institutions.OpenRecruitment}, a hospital that recruits.
 * Postings expire, and changes of postings settle, within a fraction of a second.
 *
 * <p>What other stories left is still there, and figures count it. So a story has students, employers and postings of
 * its own ({@link Recruitment#aStudent}, {@link Heard#anEmployer}), looks for these in lists, and compares a figure with
 * what it was before, or counts on a day of its own. Before each test the agency knows every certificate again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithSharedInfrastructure
@WithTestIssuer
@WithSimulatedAgency
@ServedByIndexes(sifted = @Sifted(collection = "jobPostings", fields = {"showing.listing.payTo",
        "showing.listing.through"}, because = "a search reads the postings with its rarest key, whose order the page needs, and stops when the page is "
                + "full; what is over leaves the listing within minutes"))
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "silian.recruitment.postings.expire-every=300ms", "silian.recruitment.postings.changes-settle=100ms"})
@Import(Storytelling.class)
public @interface RecruitmentStory {}
