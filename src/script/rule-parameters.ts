export const usualContext = /^_*(?:context|ctx|c)$/i;
export const usualCallback = /^_*(?:callback|cb|done|next)$/i;

/** What people call the parameters of a rule, in order. */
export const usualRuleParameters: readonly RegExp[] = [/^_*(?:user|usr|u|profile)$/i, usualContext, usualCallback];
