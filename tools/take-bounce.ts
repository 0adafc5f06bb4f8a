await import('#server/bounces/take-bounce');
