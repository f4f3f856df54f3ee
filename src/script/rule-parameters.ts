/** What people call the parameters of a rule, in order. */
export const usualRuleParameters: readonly RegExp[] = [
  /^_*(?:user|usr|u|profile)$/i,
  /^_*(?:context|ctx|c)$/i,
  /^_*(?:callback|cb|done|next)$/i,
];
