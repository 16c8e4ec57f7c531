package silian.recruitment.hires;

import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.InstitutionPostId;

/** An appointment by a public institution (聘用), which a hire comes from. */
public record Appointment(CandidacyId candidacy, InstitutionPostId post) {}
