package silian.acceptance.client;

/** The platform said no where a yes was due. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    public UnexpectedAnswer(String request, Answer answer) {
        super(request + " was answered " + answer.status() + " " + answer.body());
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }
}
