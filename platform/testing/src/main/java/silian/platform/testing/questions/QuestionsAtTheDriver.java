package silian.platform.testing.questions;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.LinkedHashSet;
import java.util.Set;

/** Hears every command before it is sent, and remembers what it asks. */
final class QuestionsAtTheDriver implements CommandListener {

    private Set<Question> asked = new LinkedHashSet<>();
    private volatile boolean listening;

    @Override
    public void commandStarted(CommandStartedEvent event) {
        listening = true;
        if (!Aside.now()) {
            // now: the driver takes the command's memory back as soon as it is sent
            remember(Commands.questionsOf(event.getCommandName(), event.getCommand()));
        }
    }

    private synchronized void remember(Iterable<Question> questions) {
        questions.forEach(asked::add);
    }

    /** Whether it ever heard anything; an application that starts puts its indexes in place. */
    boolean isListening() {
        return listening;
    }

    /** What was asked since the last time, each kind of question once. */
    synchronized Set<Question> sinceLastTime() {
        var all = asked;
        asked = new LinkedHashSet<>();
        return all;
    }
}
