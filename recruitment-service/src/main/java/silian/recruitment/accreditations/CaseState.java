package silian.recruitment.accreditations;

import silian.platform.commands.Refusal;

/** Where an accreditation case stands. */
public enum CaseState {
    /** 已申请: to be examined by an officer. */
    SUBMITTED,
    /** 待补正: something is missing, or a fact is not known yet. */
    INCOMPLETE,
    /** 待复核: the criteria are not met, as far as the examination goes; a reviewer decides. */
    UNMET,
    /** 公示中: the criteria are met; anybody may object until the last day. */
    PUBLICISED,
    /** 有异议: somebody objected; a reviewer hears it. */
    OBJECTED,
    /** 已认定. */
    GRANTED,
    /** 未通过: may be appealed against once. */
    REJECTED,
    /** 申诉中. */
    APPEALED,
    /** 已撤回 by the talent. */
    WITHDRAWN,
    /** 已撤销: the accreditation was taken back; may be appealed against once. */
    REVOKED,
    /** 撤销申诉中: taken back all the same, until the appeal is heard. */
    REVOCATION_APPEALED;

    /** Why a move that is not for this state is refused. */
    Refusal refusal() {
        return switch (this) {
            case SUBMITTED -> Refusal.conflict("accreditation-case.not-examined");
            case INCOMPLETE -> Refusal.conflict("accreditation-case.incomplete");
            case UNMET -> Refusal.conflict("accreditation-case.unmet");
            case PUBLICISED -> Refusal.conflict("accreditation-case.in-publicity");
            case OBJECTED -> Refusal.conflict("accreditation-case.objected-to");
            case GRANTED -> Refusal.conflict("accreditation-case.granted");
            case REJECTED -> Refusal.conflict("accreditation-case.rejected");
            case APPEALED, REVOCATION_APPEALED -> Refusal.conflict("accreditation-case.under-appeal");
            case WITHDRAWN -> Refusal.conflict("accreditation-case.withdrawn");
            case REVOKED -> Refusal.conflict("accreditation-case.revoked");
        };
    }
}
