package slotwright.platform.availability;

import java.util.List;
import slotwright.platform.contract.SchedulingEvents.Staff;

/** What {@link MinuteWalk} says of who may do a visit at all. */
final class PersonWords {

    private static final List<String> RISING = List.of("trainee", "junior", "experienced", "senior", "master");

    private PersonWords() {}

    static boolean suits(Staff person, VisitNeed need) {
        return person.active()
                && need.skills().stream().allMatch(person.skills()::contains)
                && need.offers().stream().allMatch(offer -> isExperienced(person, offer))
                && need.offers().stream().filter(Offer::certifiedOnly).allMatch(offer -> isCertified(person, offer));
    }

    private static boolean isExperienced(Staff person, Offer offer) {
        String level = person.experienceLevel();
        return offer.experience() == null
                || level != null && RISING.indexOf(offer.experience()) <= RISING.indexOf(level);
    }

    private static boolean isCertified(Staff person, Offer offer) {
        return person.terms().certifiedServices().stream().anyMatch(offer.serviceId()::equals);
    }
}
