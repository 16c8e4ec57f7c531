package silian.recruitment.employers;

/** A part of recruitment that completes what it noted before the register told of the employer. */
public interface EmployerFollower {

    /**
     * The register told of the employer, and the copy is stored. Called each time the event comes, so safe to repeat;
     * what it throws has the event come again.
     */
    void registered(Employer employer);
}
