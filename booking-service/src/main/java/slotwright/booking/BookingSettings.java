package slotwright.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;

/** What an installation may decide about bookings. */
@ConfigMapping(prefix = "slotwright.booking")
public interface BookingSettings {

    /** How commands wait in memory before they take a connection. */
    Queue queue();

    Equipment equipment();

    /** How long a command waits for an event that the caller has already seen the effect of. */
    @WithDefault("PT0.5S")
    Duration arrivalWait();

    /** What a client should wait before it comes again after a 503. */
    @WithDefault("PT1S")
    Duration retryAfter();

    Holds holds();

    Displaced displaced();

    Alternatives alternatives();

    Guests guests();

    Loyalty loyalty();

    Quotes quotes();

    EarlierWords earlierWords();

    Index index();

    /** How many decoded resource-days stay in memory. */
    @WithDefault("20000")
    @Min(100)
    int decodedDays();

    interface Equipment {

        /** How often each replica looks for bookings that take more equipment than their location has since it has less. */
        @WithDefault("PT5S")
        Duration lookEvery();
    }

    interface Queue {

        /** How many commands for one location and date may use the database at once. */
        @WithDefault("4")
        @Min(1)
        int inDatabase();

        /** How many more may wait; who comes then gets 503. */
        @WithDefault("200")
        @Min(0)
        int waiting();

        /** How long a command waits at most. */
        @WithDefault("PT2S")
        Duration patience();
    }

    interface Holds {

        /** How long a hold blocks its time. */
        @WithDefault("PT10M")
        Duration length();

        /** How often a hold may be extended by its length. */
        @WithDefault("1")
        @Min(0)
        int extensions();

        /** How often each replica looks for expired holds; their time is free before that. */
        @WithDefault("PT5S")
        Duration sweepEvery();

        /** How many expired holds one look removes at most. */
        @WithDefault("50")
        @Min(1)
        @Max(500)
        int sweepBatch();
    }

    interface Displaced {

        /** How often each replica cancels what lies in closed time whose absence cancels. */
        @WithDefault("PT5S")
        Duration cancelEvery();

        /** How many of them are read at once. */
        @WithDefault("50")
        @Min(1)
        @Max(500)
        int cancelBatch();
    }

    interface Loyalty {

        /** From how many completed visits on a customer has which tier, by the tier's name; 0 means never. */
        Map<String, @Min(0) Integer> tiers();

        /** How far back completed visits count. */
        @WithDefault("P365D")
        Duration within();
    }

    interface Quotes {

        /** How long a quoted price is promised. */
        @WithDefault("PT15M")
        Duration length();

        /** How long an expired quote can still be read. */
        @WithDefault("P1D")
        Duration keptExpired();

        /** How often each replica looks for quotes that nobody needs any more. */
        @WithDefault("PT10M")
        Duration sweepEvery();

        /** How many one transaction deletes at most. */
        @WithDefault("500")
        @Min(1)
        @Max(5000)
        int sweepBatch();
    }

    interface EarlierWords {

        /** How often each replica seals what replicas of an earlier release wrote in the clear. */
        @WithDefault("PT1M")
        Duration sealEvery();

        /** How many bookings one transaction seals at most. */
        @WithDefault("50")
        @Min(1)
        @Max(500)
        int batch();
    }

    /** By which people are found without being read. */
    interface Index {

        /** How long the start waits for people without an index; who is left then is indexed while the service runs. */
        @WithDefault("PT60S")
        Duration patienceAtStart();

        /** How often each replica looks for people without an index, or with one by an old key. */
        @WithDefault("PT1M")
        Duration every();

        /** How many people one transaction indexes at most. */
        @WithDefault("500")
        @Min(1)
        @Max(5000)
        int batch();
    }

    interface Guests {

        /** How long after the visit's end the guest's token of a booking still serves. */
        @WithDefault("P30D")
        Duration accessAfterVisit();

        /** How many wrong tokens are answered in one window, per number and per block of addresses; then 429. */
        @WithDefault("10")
        @Min(1)
        int failedTries();

        /** How long failures count, from the first one on. */
        @WithDefault("PT1H")
        Duration triesWindow();

        /** How many numbers and blocks with too many failures are known without asking the database. */
        @WithDefault("10000")
        @Min(1)
        int remembered();
    }

    interface Alternatives {

        /** How many other starts a refusal names at most. */
        @WithDefault("8")
        @Min(1)
        @Max(50)
        int most();

        /** How many days from the asked date they are looked for. */
        @WithDefault("7")
        @Min(0)
        @Max(31)
        int days();

        /** How long the same search is answered from memory. */
        @WithDefault("PT1S")
        Duration sharedFor();
    }
}
