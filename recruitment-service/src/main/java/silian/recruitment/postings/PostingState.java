package silian.recruitment.postings;

import silian.platform.commands.Refusal;

/** Where a posting stands, and what may become of it there. */
public enum PostingState {
    /** 草稿: only its employer and staff see it. */
    DRAFT,
    /** 待审核: its employer is done with it, officers look at it. */
    SUBMITTED,
    /** 已退回: an officer said what its employer is to change. */
    RETURNED,
    /** 已发布: everybody sees it. */
    PUBLISHED,
    /** 暂停: hidden, may come back. */
    PAUSED,
    /** 已关闭: over for good. */
    CLOSED,
    /** 已过期: its last day is over. */
    EXPIRED;

    /**
     * Its employer may still say something else.
     *
     * @throws Refusal {@code posting.submitted}, {@code posting.not-a-draft}, {@code posting.closed},
     *     {@code posting.expired}
     */
    void requireWithItsEmployer() {
        switch (this) {
            case DRAFT, RETURNED -> {
            }
            case SUBMITTED -> throw Refusal.conflict("posting.submitted");
            case PUBLISHED, PAUSED -> throw Refusal.conflict("posting.not-a-draft");
            case CLOSED, EXPIRED -> throw over();
        }
    }

    /**
     * It waits for an officer.
     *
     * @throws Refusal {@code posting.not-submitted}, {@code posting.already-published}, {@code posting.closed},
     *     {@code posting.expired}
     */
    void requireSubmitted() {
        switch (this) {
            case SUBMITTED -> {
            }
            case DRAFT, RETURNED, PAUSED -> throw Refusal.conflict("posting.not-submitted");
            case PUBLISHED -> throw Refusal.conflict("posting.already-published");
            case CLOSED, EXPIRED -> throw over();
        }
    }

    /**
     * The public does not see it, but may yet.
     *
     * @throws Refusal {@code posting.already-published}, {@code posting.closed}, {@code posting.expired}
     */
    void requireHidden() {
        switch (this) {
            case DRAFT, SUBMITTED, RETURNED, PAUSED -> {
            }
            case PUBLISHED -> throw Refusal.conflict("posting.already-published");
            case CLOSED, EXPIRED -> throw over();
        }
    }

    /**
     * It may be shown to the public.
     *
     * @throws Refusal {@code posting.returned} until its employer submits it again; {@code posting.already-published},
     *     {@code posting.closed}, {@code posting.expired}
     */
    void requirePublishable() {
        requireHidden();
        if (this == RETURNED) {
            throw Refusal.conflict("posting.returned");
        }
    }

    /**
     * The public sees it.
     *
     * @throws Refusal {@code posting.not-published}, {@code posting.closed}, {@code posting.expired}
     */
    void requirePublic() {
        switch (this) {
            case PUBLISHED -> {
            }
            case DRAFT, SUBMITTED, RETURNED, PAUSED -> throw Refusal.conflict("posting.not-published");
            case CLOSED, EXPIRED -> throw over();
        }
    }

    /**
     * It has been public and is not over.
     *
     * @throws Refusal {@code posting.not-published}, {@code posting.closed}, {@code posting.expired}
     */
    void requireOffered() {
        if (this != PAUSED) {
            requirePublic();
        }
    }

    /**
     * It has promised something: also one that is paused or over keeps it.
     *
     * @throws Refusal {@code posting.not-published}
     */
    void requireOnceOffered() {
        switch (this) {
            case DRAFT, SUBMITTED, RETURNED -> throw Refusal.conflict("posting.not-published");
            case PUBLISHED, PAUSED, CLOSED, EXPIRED -> {
            }
        }
    }

    /** @throws Refusal {@code posting.closed}, {@code posting.expired} */
    void requireNotOver() {
        switch (this) {
            case DRAFT, SUBMITTED, RETURNED, PUBLISHED, PAUSED -> {
            }
            case CLOSED, EXPIRED -> throw over();
        }
    }

    private Refusal over() {
        return Refusal.conflict(this == CLOSED ? "posting.closed" : "posting.expired");
    }
}
