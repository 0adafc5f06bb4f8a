await import('#server/audit/verify-audit');
