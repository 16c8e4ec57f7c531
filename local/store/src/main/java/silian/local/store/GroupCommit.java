package silian.local.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Lets concurrent writers share commits: whoever waits first commits for all that have changed something by then.
 * No commit happens in the middle of a change.
 */
final class GroupCommit {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Runnable commit;
    private int changing;
    private boolean committing;
    private long asked;
    private long durable;
    private @Nullable Throwable failure;

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Begins a change; changes of several threads may overlap, and changes of one thread may be nested. */
    void enter() {
        lock.lock();
        try {
            while (committing) {
                changed.awaitUninterruptibly();
            }
            failIfBroken();
            changing++;
        } finally {
            lock.unlock();
        }
    }

    void exit() {
        lock.lock();
        try {
            if (--changing == 0) {
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns when all finished changes of this thread, and what they were based on, are in the file. */
    void await() {
        lock.lock();
        try {
            long mine = ++asked;
            while (durable < mine) {
                failIfBroken();
                if (committing || changing > 0) {
                    changed.awaitUninterruptibly();
                } else {
                    commitForAll();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Stops all writing, since memory may hold half a change that must not reach the file. */
    void fail(Throwable cause) {
        lock.lock();
        try {
            if (failure == null) {
                failure = cause;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    Throwable failure() {
        lock.lock();
        try {
            return failure;
        } finally {
            lock.unlock();
        }
    }

    private void commitForAll() {
        long covered = asked;
        committing = true;
        lock.unlock();
        Throwable problem = null;
        try {
            commit.run();
        } catch (Exception | Error e) {
            problem = e;
        } finally {
            lock.lock();
            committing = false;
            if (problem == null) {
                durable = covered;
            } else if (failure == null) {
                failure = problem;
            }
            changed.signalAll();
        }
    }

    private void failIfBroken() {
        if (failure != null) {
            throw DocumentStoreException.of(failure);
        }
    }
}
