package silian.acceptance.replay;

import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Draws a bar for each chapter on a terminal. */
final class ProgressBars implements Performance.Programme {

    @Override
    public void show(String title, int steps, Consumer<Consumer<String>> act) {
        try (ProgressBar bar = new ProgressBarBuilder().setTaskName(title).setInitialMax(steps).build()) {
            act.accept(_ -> bar.step());
        }
    }
}
