// The first spec of a run waits until PostgreSQL is made and migrated, on machines that are busy with other things too.
jasmine.DEFAULT_TIMEOUT_INTERVAL = 30_000;
