// an export of megabytes where the handler is looked for, named in the reason why nothing was run
exports['x'.repeat(18e6)] = 1;
