package silian.platform.testing;

import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Takes the contexts of classes with shared infrastructure away when somebody else's turn comes. */
final class SharedContexts extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext context) {
        Sharing.sharedBy(context.getTestClass()).ifPresent(sharers -> {
            TestInfrastructure.preparedFor(sharers);
            TestInfrastructure.running()
                    .atTheEnd(() -> context.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE));
        });
    }
}
