package silian.recruitment.disputes;

/**
 * Something an account raises against what stands, such as an objection in publicity. As long as it is open it holds
 * something up.
 */
public interface Dispute<D extends Dispute<D>> {

    /** The account that raised it. */
    String by();

    /** Whether it is not decided yet. */
    boolean open();

    /** Whether only one of the two may be open at a time. */
    boolean sameAs(D other);
}
