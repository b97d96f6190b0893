-- What customers say about what is serviced, as JSON: answers to the services' questions, and whatever else they tell.
ALTER TABLE booking ADD COLUMN details MEDIUMTEXT NULL;
