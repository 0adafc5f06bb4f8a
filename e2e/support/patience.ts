// Real browsers, a real database and two slow cores: a story gets minutes, each thing it waits for gets less.
jasmine.DEFAULT_TIMEOUT_INTERVAL = 180_000;
