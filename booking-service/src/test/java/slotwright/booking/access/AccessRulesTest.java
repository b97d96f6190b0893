package slotwright.booking.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import slotwright.booking.BookingSettings;
import slotwright.platform.testing.access.AskedAtTheEntry;
import slotwright.platform.testing.access.ScopedRepositories;

/** Somebody's data is only read and written within the scope of whoever asks. */
class AccessRulesTest {

    private static final String PUBLIC = "which services there are, where and when, is public, and here a copy";
    private static final String EVENTS = "copies follow the events of their owner, who asks nobody here";
    private static final String ANYBODYS = "anybody may book, so anybody's booking locks and weighs the days of all";
    private static final String IN_REACH = "asked with the id of a booking that was found or locked within the scope";
    private static final String NEW_BOOKING = "written with a booking that is new, or was locked within the scope";
    private static final String OWN_KEY = "the key carries whose it is, and is part of the WHERE";

    private static final String KEYS = "names of keys, which are about nobody";
    private static final String LOCKS = "rows that say nothing of what is counted under them";
    private static final String OF_CALLER =
            "asked with the owner of a booking in reach, or with the caller's own id, and part of the WHERE";
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("AuditRepository.add", "only ever adds"),
            Map.entry("PersonRepository.add", NEW_BOOKING),
            Map.entry("PersonRepository.keyed", NEW_BOOKING),
            Map.entry("PersonRepository.find", IN_REACH),
            Map.entry("MasterKeyRepository.proofs", KEYS),
            Map.entry("MasterKeyRepository.add", KEYS),
            Map.entry("PersonRepository.blind", IN_REACH),
            Map.entry("PersonRepository.indexSome", "the upkeep's, which acts for nobody"),
            Map.entry("CustomerRepository.unknown", LOCKS),
            Map.entry("CustomerRepository.add", LOCKS),
            Map.entry("CustomerRepository.lock", LOCKS),
            Map.entry("CustomerRepository.completed", OF_CALLER),
            Map.entry("CustomerRepository.visits", OF_CALLER + "; a guest's, with digests, dates and services only"),
            Map.entry("PromotionRepository.put", EVENTS),
            Map.entry("PromotionRepository.byCode", "whoever knows a code may use it"),
            Map.entry("PromotionRepository.lockByCode", "whoever knows a code may use it"),
            Map.entry("PromotionRepository.packages", PUBLIC),
            Map.entry("RedemptionRepository.count", ANYBODYS),
            Map.entry("RedemptionRepository.add", NEW_BOOKING),
            Map.entry("RedemptionRepository.keepUntil", IN_REACH),
            Map.entry("RedemptionRepository.giveBack", IN_REACH),
            Map.entry("RedemptionRepository.of", IN_REACH),
            Map.entry("QuoteRepository.add", "new, with the caller as its owner"),
            Map.entry("QuoteRepository.forgetExpired", "the sweeper's, which acts for nobody"),
            Map.entry("BookingRepository.write", NEW_BOOKING),
            Map.entry("BookingRepository.expiredHolds", "the sweeper's, which acts for nobody"),
            Map.entry("BookingRepository.ahead", "the consumer's of days, which acts for nobody; ids only"),
            Map.entry("BookingRepository.clear", "the upkeep's, which acts for nobody; ids only"),
            Map.entry("BookingRepository.reseal", "the upkeep's, which acts for nobody and has locked the booking"),
            Map.entry("AllocationRepository.of", IN_REACH),
            Map.entry("AllocationRepository.add", NEW_BOOKING),
            Map.entry("AllocationRepository.remove", IN_REACH),
            Map.entry("AllocationRepository.keepUntil", IN_REACH),
            Map.entry("AllocationRepository.taken", ANYBODYS),
            Map.entry("AnswerRepository.find", OWN_KEY),
            Map.entry("AnswerRepository.keep", OWN_KEY),
            Map.entry("TryRepository.count", "counts those who are in nobody's reach, blinded"),
            Map.entry("TryRepository.forget", "the upkeep's, which acts for nobody"),
            Map.entry("DayRepository.lockLocationDays", ANYBODYS),
            Map.entry("DayRepository.lockPeoplesDays", ANYBODYS),
            Map.entry("DayRepository.raiseLoad", ANYBODYS),
            Map.entry("DayRepository.ahead", PUBLIC),
            Map.entry("LessenedRepository.note", EVENTS),
            Map.entry("LessenedRepository.all", "the upkeep's, which acts for nobody"),
            Map.entry("LessenedRepository.forget", "the upkeep's, which acts for nobody"),
            Map.entry("EquipmentUseRepository.lastMadeFirst", "the upkeep's, which acts for nobody; ids only"),
            Map.entry("DayRepository.now", "the time of the database"),
            Map.entry("DayRepository.show", PUBLIC),
            Map.entry("DayCopyRepository.presences", EVENTS),
            Map.entry("DayCopyRepository.locationDays", EVENTS),
            Map.entry("DayCopyRepository.knowledge", EVENTS),
            Map.entry("DayCopyRepository.put", EVENTS),
            Map.entry("ResourceRepository.put", EVENTS),
            Map.entry("ResourceRepository.location", PUBLIC),
            Map.entry("ServiceVersionRepository.add", EVENTS),
            Map.entry("ServiceVersionRepository.current", PUBLIC),
            Map.entry("ServiceVersionRepository.pinned", PUBLIC),
            Map.entry("WorldRepository.read", ANYBODYS),
            Map.entry("WorldRepository.readAgain", ANYBODYS));

    @Test
    void everyMethodOfARepositoryTakesAScope() {
        assertEquals(List.of(), ScopedRepositories.faults(BookingSettings.class, NOBODYS));
    }

    @Test
    void whoIsCallingIsAskedWhereTheRequestComesIn() {
        assertEquals(List.of(), AskedAtTheEntry.faults(BookingSettings.class));
    }
}
