package slotwright.platform.availability;

import java.util.ArrayList;
import java.util.List;

/**
 * People with whom a visit takes the same time.
 *
 * @param need the visit as it is with them
 * @param people everybody, or the one who is wished for, in the order of their ids; nobody where that one does not
 *     work here
 */
record Crew(VisitNeed need, List<Person> people) {

    /** Never none. Only where levels change the time there are several, and then none of them is empty. */
    static List<Crew> of(VisitNeed need, World world) {
        List<Person> people = people(need, world);
        if (need.levels().needs().isEmpty() || people.isEmpty()) {
            return List.of(new Crew(need, people));
        }
        List<Crew> crews = new ArrayList<>();
        for (Person person : people) {
            join(crews, need.by(person.staff()), person);
        }
        return crews;
    }

    private static void join(List<Crew> crews, VisitNeed need, Person person) {
        for (Crew crew : crews) {
            if (crew.need().equals(need)) {
                crew.people().add(person);
                return;
            }
        }
        crews.add(new Crew(need, new ArrayList<>(List.of(person))));
    }

    private static List<Person> people(VisitNeed need, World world) {
        return need.staffWish() == null
                ? world.people()
                : world.people().stream()
                        .filter(person -> person.staff().resourceId().equals(need.staffWish()))
                        .toList();
    }
}
