await import('#server/sync/after-restore');
