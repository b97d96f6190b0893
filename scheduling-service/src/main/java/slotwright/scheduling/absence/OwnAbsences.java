package slotwright.scheduling.absence;

import slotwright.platform.caller.Caller;
import slotwright.platform.caller.Role;
import slotwright.platform.problem.Problem;
import slotwright.platform.problem.ProblemType;
import slotwright.scheduling.absence.model.Absence;
import slotwright.scheduling.absence.model.AbsenceWish;
import slotwright.scheduling.absence.model.Whom;

/** Managers decide about everybody in their reach; who only works there asks for himself. */
final class OwnAbsences {

    private OwnAbsences() {}

    static boolean decides(Caller who) {
        return who.roles().contains(Role.MANAGER) || who.roles().contains(Role.ADMIN);
    }

    /** @throws Problem 403 where somebody asks for others */
    static void requireOwn(Caller who, Whom whom) {
        if (!decides(who) && !whom.isOnly(who.staffId())) {
            throw Problem.of(ProblemType.FORBIDDEN, "Staff ask for absences of their own, and for nobody else.");
        }
    }

    /** @throws Problem 400 where staff would have those cancelled who may choose another time */
    static void requireMayCancel(Caller who, AbsenceWish wish) {
        if (!decides(who) && wish.cancelsWhatMayMove()) {
            throw Problem.invalid(
                    "/onAffected",
                    "rescheduling-allowed",
                    "only a manager has bookings cancelled whose customers may choose another time");
        }
    }

    /** @throws Problem 403 where somebody else has asked for it, or entered it */
    static void requireTouchable(Caller who, Absence absence) {
        if (!decides(who) && !absence.approval().askedBy().equals(who.id())) {
            throw Problem.of(ProblemType.FORBIDDEN, "Staff change and withdraw what they have asked for themselves.");
        }
    }
}
