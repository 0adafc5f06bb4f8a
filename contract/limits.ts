/**
 * Bytes of one `POST /api/commands` (JSON in UTF-8), at most. The largest single command fits; twenty of that size do not: a device
 * puts fewer into one request.
 */
export const COMMAND_REQUEST_BYTES = 1024 * 1024;
