// Keeps one core busy until it is ended: stories must pass beside it.
for (;;) Math.sqrt(Math.random());
