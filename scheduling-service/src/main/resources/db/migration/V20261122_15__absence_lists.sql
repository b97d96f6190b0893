-- Lists of absences go on in order of their begin, and mostly ask for those that are not over yet.
ALTER TABLE absence
  ADD KEY absence_begin (local_from, id),
  ADD KEY absence_end (local_to);
