package silian.platform.agencies;

/**
 * The agency understood and said no. Whoever calls knows what that means and must turn it into an answer of the
 * service; it never reaches the service's own caller by itself. Carries nothing of the agency's body, which may hold
 * personal data.
 */
public final class AgencyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String agency;
    private final int status;

    AgencyRefused(String agency, int status) {
        super("agency " + agency + " refused with " + status);
        this.agency = agency;
        this.status = status;
    }

    public String agency() {
        return agency;
    }

    /** The HTTP status, 400 to 499. */
    public int status() {
        return status;
    }
}
