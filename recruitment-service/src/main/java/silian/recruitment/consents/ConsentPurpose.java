package silian.recruitment.consents;

/**
 * What a person's data is used for at activities, if the person agrees to it. That a university is told what became of
 * somebody has a consent of its own, beside what it would be told.
 */
public enum ConsentPurpose {
    /** 向用人单位提供: an employer is shown who took to it and whose profile it received. */
    EMPLOYERS("consent-employers"),
    /** 青年人才联谊: wearing a badge at mixers, and being named to whom one chose and was chosen by. */
    MIXERS("consent-mixers");

    private final String scheme;

    ConsentPurpose(String scheme) {
        this.scheme = scheme;
    }

    /** The scheme that holds the words, version by version. */
    String scheme() {
        return scheme;
    }
}
