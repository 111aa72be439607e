// "Can no longer acquire", "will not be imposing any new", "neither bought nor"; "not only bought" did.
const negation =
  /(?:\b(?:no longer|cannot|unable|never|not(?! (?:only|just)\b)|neither|nor|without)|n['’]t|\b(?:refus|declin|fail)\p{L}+ to|\b(?:rul\p{L}+ out|stopp?\p{L}* short of|no (?:\p{L}+ )?(?:plans?|intention|intent|need) (?:to|of|for)))(?: [\p{L}'’-]+){0,4} $/iu;
// "Tell us from whom we buy", "if it buys".
const open = /\b(?:whom|what|whether|if|unless|why|how (?:much|many|long))(?: [\p{L}'’-]+){0,3} $/iu;
const denial = /\b(?:den(?:y|ies|ied|ying)|rejected (?:claims|reports|allegations))\b[^.;]{0,60}$/iu;
const request =
  /\b(?:call(?:s|ed|ing)? (?:on|upon|for)|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|request(?:s|ed|ing)?|press(?:es|ed|ing)|appeal(?:s|ed|ing)? (?:to|for)|want(?:s|ed)?|should|recommend(?:s|ed|ing)?|advocat(?:e|es|ed|ing)|lobb(?:y|ies|ied|ying))\b[^.;]{0,80}$/iu;

/** Whether the words before a verb or a noun make it something that was not done, or of which it is open. */
export const isNotDone = (before: string): boolean => negation.test(before) || open.test(before);
/** Whether they have somebody deny it. */
export const isDenied = (before: string): boolean => denial.test(before);
/** Whether they have somebody ask for it. */
export const isAskedFor = (before: string): boolean => request.test(before);
